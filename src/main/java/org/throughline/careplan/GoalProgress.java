package org.throughline.careplan;

import java.time.Instant;
import java.util.UUID;

/** Progress noted on a goal. */
public record GoalProgress(UUID goalId, GoalStatus status, int percent, String note, String by, Instant at) {}
