package org.throughline.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.throughline.engine.task.StepGuard;

/** The process variables as an automatic step sees them: ids and routing flags, nothing else. */
public final class Step {

    private final DelegateExecution execution;
    private final StepGuard guard;

    Step(DelegateExecution execution, StepGuard guard) {
        this.execution = execution;
        this.guard = guard;
    }

    /** The case that this process runs for. */
    public UUID caseId() {
        return id(CaseVariables.CASE_ID);
    }

    /** The answers that the preceding user task was completed with, or that the program started the process by. */
    public UUID submission() {
        return id(CaseVariables.SUBMISSION_ID);
    }

    /** @throws IllegalStateException where the process carries no such id: a fault of the model */
    public UUID id(String variable) {
        UUID id = idOrNull(variable);
        if (id == null) {
            throw new IllegalStateException(
                    "The process has no variable " + variable + " at " + execution.getCurrentActivityId());
        }
        return id;
    }

    /** The id, or null where the process has none of that name. What the id names was checked to be this case's. */
    public UUID idOrNull(String variable) {
        Object value = execution.getVariable(variable);
        UUID id = value == null ? null : UUID.fromString(value.toString());
        if (id != null) {
            check(variable, id);
        }
        return id;
    }

    private void check(String variable, UUID id) {
        switch (variable) {
            case CaseVariables.CASE_ID -> guard.requireCase(execution, id);
            case CaseVariables.SUBMISSION_ID -> guard.requireSubmission(execution, id);
            default -> guard.requireRecord(execution, variable, id);
        }
    }

    /** The value as the process holds it, or null. */
    public Object get(String variable) {
        return execution.getVariable(variable);
    }

    /** A routing flag or an id (UUIDs are kept as text). */
    public void set(String variable, Object value) {
        execution.setVariable(variable, value instanceof UUID id ? id.toString() : value);
    }

    /** The element's extension property, or null. */
    public String property(String name) {
        return execution.getBpmnModelElementInstance() == null
                ? null
                : ModelProperties.of(execution.getBpmnModelElementInstance()).get(name);
    }
}
