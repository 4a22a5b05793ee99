package org.throughline.casefile;

import org.throughline.engine.Submission;

/**
 * Event: accepted answers were corrected.
 *
 * @param first as they were given first
 * @param corrected as they read now
 * @param by username
 */
public record AnswersAmended(Submission first, Submission corrected, String reason, String by) {}
