package org.throughline.referral;

/**
 * How often a need was not met in a quarter. A part that is null is summed up, since the counts within it are too small to
 * be shown apart.
 *
 * @param quarter e.g. {@code 2026-Q1}
 * @param place as it was written, {@code unknown} where it was not
 * @param group an age group, {@code unknown} where the age was not known
 */
public record UnmetNeedCount(String quarter, String need, String place, String reason, String group, int count) {}
