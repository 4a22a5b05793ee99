package org.throughline.shell;

import java.util.Locale;
import java.util.Optional;
import org.throughline.shared.Actor;

/** A line above every page of one person, such as an absence cover in force; a module declares its own as a bean. */
public interface FrameNotice {

    /** The text in the reader's language, or empty where nothing is to be said. Called on every page: must be cheap. */
    Optional<String> textFor(Actor actor, Locale locale);
}
