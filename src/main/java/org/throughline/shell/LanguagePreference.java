package org.throughline.shell;

import java.util.Locale;
import java.util.Optional;
import org.throughline.shared.Actor;

/** Where a person's language is kept beyond the browser: in the staff profile. */
public interface LanguagePreference {

    Optional<Locale> of(Actor actor);

    void keep(Actor actor, Locale locale);
}
