package org.throughline.assessment.domain;

/**
 * A need, ranked by its place in the list.
 *
 * @param category need category id
 * @param severity 1 (slight) to 5 (urgent)
 */
public record Need(String category, int severity, String description) {}
