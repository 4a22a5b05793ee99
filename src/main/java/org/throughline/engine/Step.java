package org.throughline.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The process variables as an automatic step sees them: ids and routing flags, nothing else. */
public final class Step {

    private final DelegateExecution execution;
    private final VariableGuard guard;

    /** Believes no variable that can be checked. A refusal is thrown and becomes an incident of the step. */
    public interface VariableGuard {

        void requireCase(DelegateExecution execution, UUID caseId);

        /** @param variable the name that says what kind of record {@code id} is */
        void requireRecord(DelegateExecution execution, String variable, UUID id);

        /** The submission that the step may read, or null where there is none yet. */
        UUID submission(DelegateExecution execution);
    }

    Step(DelegateExecution execution, VariableGuard guard) {
        this.execution = execution;
        this.guard = guard;
    }

    /** The case that this process runs for. */
    public UUID caseId() {
        return id(CaseVariables.CASE_ID);
    }

    /** The answers of the user task that the drawing puts before this step, or that the program added. */
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
        if (variable.equals(CaseVariables.SUBMISSION_ID)) {
            return guard.submission(execution);
        }
        Object value = execution.getVariable(variable);
        UUID id = value == null ? null : UUID.fromString(value.toString());
        if (id != null) {
            check(variable, id);
        }
        return id;
    }

    private void check(String variable, UUID id) {
        if (variable.equals(CaseVariables.CASE_ID)) {
            guard.requireCase(execution, id);
        } else {
            guard.requireRecord(execution, variable, id);
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
