package org.throughline.closure.domain;

import java.time.Instant;

/** @param comments what must change; null on approval */
public record ClosureReview(boolean approved, String comments, String by, Instant at) {}
