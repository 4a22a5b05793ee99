package org.throughline.careplan;

/**
 * Progress to be noted on a goal.
 *
 * @param percent 0–100; null keeps the last one (a met goal is at 100)
 * @param note may be null
 * @param by username
 */
public record NewProgress(GoalStatus status, Integer percent, String note, String by) {}
