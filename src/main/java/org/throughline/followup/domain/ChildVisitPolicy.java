package org.throughline.followup.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;

/** How the visits to children at risk are counted. */
public final class ChildVisitPolicy {

    /** Below this age, in years, somebody is a child. */
    public static final int CHILD_BELOW = 18;

    /**
     * A child at risk is seen at least monthly, whatever a table says: what federal law asks of caseworkers for children in
     * care, 42 U.S.C. 622(b)(17) and 624(f), by calendar months; here a month has at most thirty-one days.
     */
    public static final int MOST_DAYS = 31;

    /** Ways to be in touch in which somebody is seen face to face; a picture on a screen is none. */
    public static final Set<String> FACE_TO_FACE = Set.of("visit", "office");

    private ChildVisitPolicy() {}

    /**
     * @param lastSeen when it was seen last, or since when it is followed
     * @param days that may pass, as the agency's table says
     */
    public static LocalDate dueOn(LocalDate lastSeen, int days) {
        return lastSeen.plusDays(Math.max(1, Math.min(days, MOST_DAYS)));
    }

    /**
     * When the worker is to be in touch: as the case asks, or sooner where a child is to be seen; tomorrow where it should have
     * been seen already.
     */
    public static LocalDate nextContact(LocalDate today, LocalDate usual, Collection<LocalDate> visits) {
        LocalDate first = visits.stream().min(Comparator.naturalOrder()).orElse(usual);
        LocalDate tomorrow = today.plusDays(1);
        return first.isAfter(usual) ? usual : first.isBefore(tomorrow) ? tomorrow : first;
    }
}
