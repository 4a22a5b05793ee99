package org.throughline.careplan.domain;

import java.time.Instant;
import java.util.UUID;

/** How far a goal had come when it was noted. */
public record Progress(UUID goalId, String status, int percent, String note, String by, Instant at) {}
