package org.throughline.assessment.domain;

import java.time.Instant;

/** @param comments what must change; null on signing */
public record SignOff(boolean signed, String comments, String by, Instant at) {}
