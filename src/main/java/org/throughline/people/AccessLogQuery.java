package org.throughline.people;

import java.time.LocalDate;

/**
 * Which entries to list, newest first; null means no restriction.
 *
 * @param by username
 * @param day in the agency's time zone
 * @param lists true to add the lists in which the case stood
 */
public record AccessLogQuery(String by, LocalDate day, boolean lists, Integer limit, String after) {

    public AccessLogQuery {
        by = by == null || by.isBlank() ? null : by.strip().replace("\u0000", "");
    }

    public AccessLogQuery from(String next) {
        return new AccessLogQuery(by, day, lists, limit, next);
    }
}
