package org.throughline.shared;

import java.util.Locale;

/**
 * An answer that decides how a case goes on: an enum of all that the program can act on. A use case parses what a form
 * says into it once ({@link FormAnswers#decision}); the step that called the use case gives the process its {@link #id}.
 */
public interface CaseDecision {

    /** Of the enum constant. */
    String name();

    /** As forms answer it and gateways ask for it: {@code SCREENED_OUT} is {@code screened-out}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it leads back or changes nothing: only that may be the default of a gateway. */
    default boolean isSafe() {
        return false;
    }
}
