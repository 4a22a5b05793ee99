package org.throughline.staff.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.shared.Actor;
import org.throughline.shared.Language;
import org.throughline.shell.LanguagePreference;
import org.throughline.staff.StaffAccounts;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;

/** A person's language is part of their account, so that it follows them to another browser. */
@Component
class StaffLanguagePreference implements LanguagePreference {

    private final StaffDirectory staff;
    private final StaffAccounts accounts;

    StaffLanguagePreference(StaffDirectory staff, StaffAccounts accounts) {
        this.staff = staff;
        this.accounts = accounts;
    }

    @Override
    public Optional<Locale> of(Actor actor) {
        return staff.find(actor.username())
                .map(StaffMember::language)
                .flatMap(Language::of)
                .map(Language::locale);
    }

    @Override
    public void keep(Actor actor, Locale locale) {
        accounts.speak(actor.username(), locale.getLanguage(), actor);
    }
}
