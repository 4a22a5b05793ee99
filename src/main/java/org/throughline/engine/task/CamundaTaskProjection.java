package org.throughline.engine.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.throughline.engine.DecisionTrials;
import org.throughline.engine.TaskDates;
import org.throughline.engine.TaskProjection;
import org.throughline.engine.TaskQualification;

@Service
class CamundaTaskProjection implements TaskProjection {

    /** The words of the shipped drawings; any other expression is known only once it is run. */
    private static final String DUE = "${workDates.due(execution)}";

    private static final String REMINDER = "${workDates.reminder(execution)}";
    private static final String ESCALATION = "${workDates.escalation(execution)}";

    /** A span that is as long whenever it begins: no months, and no days that a change of the clock makes shorter. */
    private static final Pattern SPAN = Pattern.compile("PT\\d+[HMS]");

    private static final String WORKER = "${caseWorker.of(execution)}";

    private final WorkDates dates;
    private final TaskAudience taskAudience;
    private final StaffLookup staffLookup;

    CamundaTaskProjection(WorkDates dates, TaskAudience taskAudience, StaffLookup staffLookup) {
        this.dates = dates;
        this.taskAudience = taskAudience;
        this.staffLookup = staffLookup;
    }

    @Override
    public boolean predictsDue(String expression) {
        return DUE.equals(expression);
    }

    @Override
    public boolean predictsWorker(String expression) {
        return WORKER.equals(expression);
    }

    @Override
    public String coverOf(String username) {
        return staffLookup.standsInFor(username);
    }

    @Override
    public boolean predictsTimer(String expression) {
        return REMINDER.equals(expression)
                || ESCALATION.equals(expression)
                || SPAN.matcher(expression).matches();
    }

    @Override
    public TaskDates dates(String taskKey, Object priority, Object riskLevel) {
        return dates.dates(taskKey, priority, riskLevel);
    }

    @Override
    public Optional<TaskDates> dates(DecisionTrials.Trial table, String taskKey, Object priority, Object riskLevel) {
        try {
            return Optional.of(WorkDates.read(table::decide, taskKey, priority, riskLevel));
        } catch (DecisionTrials.Undecidable | IllegalStateException unanswered) {
            return Optional.empty();
        }
    }

    @Override
    public Instant timer(String expression, Instant began, Instant due, TaskDates rule) {
        return switch (expression) {
            case REMINDER -> WorkDates.reminder(began, due, rule);
            case ESCALATION -> WorkDates.escalation(due, rule);
            default -> began.plus(Duration.parse(expression));
        };
    }

    @Override
    public Instant due(Instant began, Duration dueAfter, String day) {
        return dates.due(began, dueAfter, day);
    }

    @Override
    public int priority(String drawn) {
        return drawn == null ? Task.PRIORITY_NORMAL : Integer.parseInt(drawn.strip());
    }

    @Override
    public String narrow(String role, String team) {
        return taskAudience.narrow(role, team);
    }

    @Override
    public String holder(String holder, String drawn, boolean reassign, Set<String> roles, TaskQualification asked) {
        if (holder != null && staffLookup.mayHave(holder, roles, asked)) {
            return holder;
        }
        return holder != null || reassign ? staffLookup.presentFor(drawn, asked) : null;
    }
}
