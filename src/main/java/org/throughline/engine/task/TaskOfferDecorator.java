package org.throughline.engine.task;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDecorator;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.throughline.engine.ModelProperties;
import org.throughline.engine.TaskQualification;

/**
 * Offers a new task to the right people: its role within the case's team, its assignee's cover during an absence, and
 * to the group alone where the assignee is not qualified for it. It works before the task is stored, since candidates that a
 * listener removes again were already given their permissions.
 */
class TaskOfferDecorator extends TaskDecorator {

    private final TaskAudience taskAudience;
    private final StaffLookup staffLookup;
    private volatile Map<String, String> properties;

    TaskOfferDecorator(TaskDecorator original, TaskAudience taskAudience, StaffLookup staffLookup) {
        super(original.getTaskDefinition(), original.getExpressionManager());
        this.taskAudience = taskAudience;
        this.staffLookup = staffLookup;
    }

    @Override
    protected void initializeTaskAssignee(TaskEntity task, VariableScope scope) {
        String present =
                staffLookup.presentFor(drawn(scope), TaskQualification.of(properties((DelegateExecution) scope)));
        if (present != null) {
            task.setAssignee(present);
        }
    }

    /** Whom the drawing names, or null. */
    String drawn(VariableScope scope) {
        Expression expression = taskDefinition.getAssigneeExpression();
        Object named = expression == null ? null : expression.getValue(scope);
        return named == null || named.toString().isBlank() ? null : named.toString();
    }

    @Override
    protected void initializeTaskCandidateGroups(TaskEntity task, VariableScope scope) {
        task.addCandidateGroups(groups(scope));
    }

    Set<String> groups(VariableScope scope) {
        String teamFrom = properties((DelegateExecution) scope).get("teamFrom");
        Set<String> groups = new LinkedHashSet<>();
        for (Expression expression : taskDefinition.getCandidateGroupIdExpressions()) {
            named(expression.getValue(scope)).forEach(role -> groups.add(taskAudience.narrow(role, teamFrom, scope)));
        }
        return groups;
    }

    /** What follows from the drawing alone, whoever has the task; what is drawn no more is as if it never was. */
    void describe(TaskEntity task, VariableScope scope) {
        task.setDescription(null);
        task.setPriority(Task.PRIORITY_NORMAL);
        initializeTaskName(task, scope);
        initializeTaskDescription(task, scope);
        initializeTaskPriority(task, scope);
    }

    void date(TaskEntity task, VariableScope scope) {
        task.setDueDate(null);
        initializeTaskDueDate(task, scope);
    }

    private Collection<String> named(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(Object::toString).toList()
                : value == null ? List.of() : extractCandidates(value.toString());
    }

    /** The extension properties that count at the step where it stands. */
    static Map<String, String> properties(DelegateExecution execution) {
        return properties(((ExecutionEntity) execution).getActivity(), execution::getBpmnModelElementInstance);
    }

    /** Those of its step. */
    static Map<String, String> properties(TaskEntity task) {
        return properties(
                task.getExecution().getProcessDefinition().findActivity(task.getTaskDefinitionKey()),
                task::getBpmnModelElementInstance);
    }

    private static Map<String, String> properties(PvmActivity step, Supplier<? extends BaseElement> drawn) {
        return step instanceof ActivityImpl activity
                        && activity.getActivityBehavior() instanceof UserTaskActivityBehavior task
                        && task.getTaskDecorator() instanceof TaskOfferDecorator offer
                ? offer.ofStep(drawn)
                : ModelProperties.effective(drawn.get());
    }

    /** Read once: each version of a process has decorators of its own, and is never drawn anew. */
    private Map<String, String> ofStep(Supplier<? extends BaseElement> drawn) {
        Map<String, String> read = properties;
        if (read == null) {
            read = Collections.unmodifiableMap(ModelProperties.effective(drawn.get()));
            properties = read;
        }
        return read;
    }
}
