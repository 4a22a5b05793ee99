package org.throughline.careplan;

/**
 * Progress to be noted on a goal.
 *
 * @param percent 0–100; null keeps the last one (a met goal is at 100)
 * @param attained level of the goal in the plan in force, −2 to 2; null where it is not rated
 * @param note may be null
 * @param by username
 */
public record NewProgress(
        GoalStatus status, Integer percent, Integer attained, String note, GoalMotivation motivation, String by) {

    /** Of a goal that is neither rated nor talked about. */
    public NewProgress(GoalStatus status, Integer percent, String note, String by) {
        this(status, percent, null, note, GoalMotivation.NONE, by);
    }
}
