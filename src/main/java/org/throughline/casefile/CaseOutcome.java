package org.throughline.casefile;

/**
 * How an episode ended.
 *
 * @param outcome kebab-case, e.g. {@code goals-met}, {@code screened-out}, {@code client-withdrew}
 * @param summary the closing words, or null
 * @param by username
 */
public record CaseOutcome(String outcome, String summary, String by) {}
