package org.throughline.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What the engine would make of a task, without making it: the rules of {@link TaskRefresh} for many tasks at once. */
public interface TaskProjection {

    /** The decision table that due dates are read from; whoever redraws it redates open tasks. */
    String DUE_DATES = "due-dates";

    /** Whether an expression for a due date is the one that {@link #due} predicts. */
    boolean predictsDue(String expression);

    /** Whether an expression for an assignee is the case's worker, whom {@link #holder} takes as drawn. */
    boolean predictsWorker(String expression);

    /** Who works for somebody now: their cover during an absence, else themselves. */
    String coverOf(String username);

    /** Whether an expression for a timer of a task is one that {@link #timer} foretells. */
    boolean predictsTimer(String expression);

    /** When a task is due, reminded of and escalated, by the newest table of due dates. */
    TaskDates dates(String taskKey, Object priority, Object riskLevel);

    /** The same by a table that is not deployed; empty where it has no answer. */
    Optional<TaskDates> dates(DecisionTrials.Trial table, String taskKey, Object priority, Object riskLevel);

    /** @param day the day that the process has put down for the task, or null */
    Instant due(Instant began, Duration dueAfter, String day);

    /** What a drawn priority, which is no expression, makes of a task; what the engine gives where none is drawn. */
    int priority(String drawn);

    /** When the timer of this expression goes off beside a task that is due then. */
    Instant timer(String expression, Instant began, Instant due, TaskDates dates);

    /** The group within the team that a role of the drawing is narrowed to. */
    String narrow(String role, String team);

    /**
     * Who has the task after it was redrawn, or null where it is only offered.
     *
     * @param holder who has it now, or null
     * @param drawn whom the drawing names, or null
     * @param reassign whether the drawing names somebody else than before
     */
    String holder(String holder, String drawn, boolean reassign, Set<String> roles, TaskQualification asked);
}
