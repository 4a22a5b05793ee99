package org.throughline.casefile;

import org.throughline.engine.Submission;

/**
 * Event: a form of a case was accepted, by whatever door it came. Whoever acts on a field that any form may carry hears of
 * it before the transaction ends, when a request for service has become a case and a step has been taken.
 */
public record AnswersKept(Submission submission) {}
