package org.throughline.engine;

import java.time.LocalDate;

/** Reaches what runs about one of several matters of a case, such as one of its referrals. */
public interface CaseMatters {

    /**
     * @param variable that every process about the matter carries, with an id
     * @param value the id
     */
    record CaseMatter(String caseNumber, String variable, String value) {}

    /** Delivers a message to every process about the matter that waits for it, be it none. */
    void announce(String message, CaseMatter matter);

    /**
     * Puts the day into {@code dayVariable} and dates anew the open tasks about the matter that are due later; those are
     * due on it whose property {@code dueFrom} names the variable. Whoever has a task keeps it, and what was typed.
     */
    void makeDue(CaseMatter matter, String dayVariable, LocalDate day);
}
