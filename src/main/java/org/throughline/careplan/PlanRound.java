package org.throughline.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One answer to a revision: a supervisor's review, or what the client said to it.
 *
 * @param byClient true where the client answered
 * @param accepted approved by the supervisor, or agreed to by the client
 * @param comments what must change; null where it was accepted
 * @param by username of the supervisor, or of who recorded the client's answer
 * @param agreedBy who agreed, in words; null for a review
 * @param agreedOn when it was talked about with the client; null for a review
 * @param how the client agreed; null for a review
 */
public record PlanRound(
        UUID revisionId,
        int revision,
        boolean byClient,
        boolean accepted,
        String comments,
        String by,
        Instant at,
        String agreedBy,
        LocalDate agreedOn,
        String how) {}
