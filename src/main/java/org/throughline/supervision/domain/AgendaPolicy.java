package org.throughline.supervision.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What puts a case on the agenda.
 *
 * @param highRisks levels of the agency's risk table that are talked about in every session
 * @param undiscussedDays a case that nobody talked about for so many days belongs on the agenda
 */
public record AgendaPolicy(List<String> highRisks, int undiscussedDays) {

    public AgendaPolicy {
        highRisks = List.copyOf(highRisks);
        if (undiscussedDays < 1) {
            throw new IllegalArgumentException("A case is talked about again after 1 day or more");
        }
    }

    /** The last day before which a talk about a case is too long ago. */
    public LocalDate discussedSince(LocalDate today) {
        return today.minusDays(undiscussedDays);
    }
}
