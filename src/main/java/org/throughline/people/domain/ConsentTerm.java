package org.throughline.people.domain;

import java.time.LocalDate;

/** How long a release of information lasts: from today where no day was named, and a year where no end was. */
public final class ConsentTerm {

    private ConsentTerm() {}

    public static LocalDate from(LocalDate stated, LocalDate today) {
        return stated == null ? today : stated;
    }

    /** An end before the beginning ends it on the first day. */
    public static LocalDate until(LocalDate from, LocalDate stated) {
        LocalDate until = stated == null ? from.plusYears(1) : stated;
        return until.isBefore(from) ? from : until;
    }
}
