package org.throughline.followup;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A child at risk, and until when it is to be seen face to face.
 *
 * @param age in years; null where it is not known
 * @param lastSeen null where it was not seen since the case is followed
 * @param late whether that day has passed
 */
public record ChildVisit(UUID personId, String name, Integer age, LocalDate lastSeen, LocalDate dueOn, boolean late) {}
