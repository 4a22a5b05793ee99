package org.throughline.people.domain;

import java.time.LocalDate;

/** How long a release of information lasts: from today where no day was named, and a year where no end was. */
public final class ConsentTerm {

    private ConsentTerm() {}

    public static LocalDate from(LocalDate told, LocalDate today) {
        return told == null ? today : told;
    }

    /** An end before the beginning ends it on the first day. */
    public static LocalDate until(LocalDate from, LocalDate told) {
        LocalDate until = told == null ? from.plusYears(1) : told;
        return until.isBefore(from) ? from : until;
    }
}
