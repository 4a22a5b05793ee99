package org.throughline.engine.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Decisions;
import org.throughline.engine.TaskDates;
import org.throughline.engine.TaskProjection;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Answer;
import org.throughline.engine.VettedAction.ReadAnswer;
import org.throughline.engine.VettedAction.ReadTable;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.ValueSource;

/**
 * When a task is due, when its worker is reminded and when its supervisor hears of it: the decision table {@code
 * due-dates} says so. The engine makes the timers before it makes the task, so all of it follows from the execution.
 */
@Component("workDates")
@VettedAction(
        value = "Due, reminder and escalation dates of a task, from the decision table due-dates",
        inputs = {
            @ActionValue(name = CaseVariables.PRIORITY, type = Type.TEXT, optional = true),
            @ActionValue(name = CaseVariables.RISK_LEVEL, type = Type.TEXT, optional = true),
            @ActionValue(name = "dueFrom", type = Type.TEXT, from = ValueSource.PROPERTY, optional = true)
        },
        tables =
                @ReadTable(
                        decision = TaskProjection.DUE_DATES,
                        answers = {
                            @ReadAnswer(name = "dueHours", type = Type.NUMBER),
                            @ReadAnswer(name = "reminderHoursBefore", type = Type.NUMBER),
                            @ReadAnswer(name = "escalationHoursAfter", type = Type.NUMBER)
                        }))
class WorkDates {

    private static final LocalTime START_OF_WORK = LocalTime.of(7, 0);
    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private final Decisions decisions;
    private final Clock clock;

    WorkDates(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Answer(value = "When the task is due", type = Type.DATE)
    public Date due(DelegateExecution execution) {
        return Date.from(dueAt(execution, began(execution), dates(execution)));
    }

    /** Never before the task itself: a short deadline is reminded of halfway. */
    @Answer(value = "When its worker is reminded, before it is due", type = Type.DATE)
    public Date reminder(DelegateExecution execution) {
        TaskDates dates = dates(execution);
        // asked once: a deadline as long as its reminder is reminded of halfway, not at once by a later microsecond
        Instant began = began(execution);
        return Date.from(reminder(began, dueAt(execution, began, dates), dates));
    }

    static Instant reminder(Instant began, Instant due, TaskDates dates) {
        Instant reminder = due.minus(dates.reminderBefore());
        Instant halfway = began.plus(Duration.between(began, due).dividedBy(2));
        return reminder.isAfter(began) ? reminder : halfway;
    }

    @Answer(value = "When the supervisor hears that it is late", type = Type.DATE)
    public Date escalation(DelegateExecution execution) {
        TaskDates dates = dates(execution);
        return Date.from(escalation(dueAt(execution, began(execution), dates), dates));
    }

    static Instant escalation(Instant due, TaskDates dates) {
        return due.plus(dates.escalationAfter());
    }

    @Answer(value = "The morning of the day that the property dueFrom names", type = Type.DATE)
    public Date morning(DelegateExecution execution) {
        String variable = TaskOfferDecorator.properties(execution).get("dueFrom");
        LocalDate day = LocalDate.parse(String.valueOf(execution.getVariable(variable)));
        return Date.from(day.atTime(START_OF_WORK).atZone(clock.getZone()).toInstant());
    }

    /**
     * A task whose property {@code dueFrom} names a variable is due on the day, or at the moment, that the process has put
     * there; where that is over before the task begins, as in a second round, it is due as any other.
     */
    private Instant dueAt(DelegateExecution execution, Instant began, TaskDates dates) {
        String variable = TaskOfferDecorator.properties(execution).get("dueFrom");
        Object day = variable == null ? null : execution.getVariable(variable);
        return due(began, dates.dueAfter(), day == null ? null : day.toString());
    }

    Instant due(Instant began, Duration dueAfter, String day) {
        Instant put = day == null ? null : moment(day);
        return put == null || put.isBefore(began) ? began.plus(dueAfter) : put;
    }

    private Instant moment(String dayOrMoment) {
        return dayOrMoment.indexOf('T') > 0
                ? Instant.parse(dayOrMoment)
                : LocalDate.parse(dayOrMoment)
                        .atTime(END_OF_WORK)
                        .atZone(clock.getZone())
                        .toInstant();
    }

    TaskDates dates(String taskKey, Object priority, Object riskLevel) {
        return read(
                inputs -> DueDateAnswers.of(inputs, asked -> decisions.evaluate(TaskProjection.DUE_DATES, asked)),
                taskKey,
                priority,
                riskLevel);
    }

    /** @param table answers as {@link Decisions#evaluate} */
    static TaskDates read(
            Function<Map<String, Object>, List<Map<String, Object>>> table,
            String taskKey,
            Object priority,
            Object riskLevel) {
        Map<String, Object> rule = rule(table, taskKey, priority, riskLevel);
        return new TaskDates(
                hours(rule, "dueHours"), hours(rule, "reminderHoursBefore"), hours(rule, "escalationHoursAfter"));
    }

    /** A task that is dated anew, since its process was moved to another version, began when it was made. */
    private Instant began(DelegateExecution execution) {
        return execution instanceof ExecutionEntity entity
                ? entity.getTasks().stream()
                        .map(task -> task.getCreateTime().toInstant())
                        .findFirst()
                        .orElseGet(clock::instant)
                : clock.instant();
    }

    private TaskDates dates(DelegateExecution execution) {
        return dates(
                execution.getCurrentActivityId(),
                CaseFlags.find(execution, CaseVariables.PRIORITY),
                CaseFlags.find(execution, CaseVariables.RISK_LEVEL));
    }

    private static Map<String, Object> rule(
            Function<Map<String, Object>, List<Map<String, Object>>> table,
            String taskKey,
            Object priority,
            Object riskLevel) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("taskKey", taskKey);
        inputs.put("priority", priority);
        inputs.put("riskLevel", riskLevel);
        List<Map<String, Object>> rules = table.apply(inputs);
        if (rules.isEmpty()) {
            throw new IllegalStateException("The decision due-dates has no rule for " + inputs.get("taskKey"));
        }
        return rules.get(0);
    }

    private static Duration hours(Map<String, Object> rule, String output) {
        if (!(rule.get(output) instanceof Number hours)) {
            throw new IllegalStateException("The decision due-dates gives no number for " + output);
        }
        return Duration.ofMinutes(Math.round(hours.doubleValue() * 60));
    }
}
