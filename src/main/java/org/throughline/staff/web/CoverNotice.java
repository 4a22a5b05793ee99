package org.throughline.staff.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.shared.Actor;
import org.throughline.shell.FrameNotice;
import org.throughline.staff.Absences;
import org.throughline.staff.StaffDirectory;

/** Reminds a person above every page of whom they stand in for. */
@Component
class CoverNotice implements FrameNotice {

    private final Absences absences;
    private final StaffDirectory staff;
    private final MessageSource messages;
    private final Clock clock;

    CoverNotice(Absences absences, StaffDirectory staff, MessageSource messages, Clock clock) {
        this.absences = absences;
        this.staff = staff;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Optional<String> textFor(Actor actor, Locale locale) {
        var absent = absences.coveredBy(actor.username(), clock.instant());
        if (absent.isEmpty()) {
            return Optional.empty();
        }
        String names = absent.stream().map(staff::displayName).sorted().collect(Collectors.joining(", "));
        return Optional.of(messages.getMessage("staff.cover-notice", new Object[] {names}, locale));
    }
}
