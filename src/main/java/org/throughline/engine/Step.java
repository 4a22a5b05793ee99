package org.throughline.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The process variables as an automatic step sees them: ids and routing flags, nothing else. */
public final class Step {

    /** The id of the last form submission accepted in this process instance. */
    public static final String SUBMISSION = "submissionId";

    public static final String CASE_ID = "caseId";

    /** The business key again, as a variable: Camunda Tasklist lists variables only. */
    public static final String CASE_NUMBER = "caseNumber";

    private final DelegateExecution execution;

    Step(DelegateExecution execution) {
        this.execution = execution;
    }

    public UUID caseId() {
        return id(CASE_ID);
    }

    /** The answers that the preceding user task was completed with. */
    public UUID submission() {
        return id(SUBMISSION);
    }

    /** @throws IllegalStateException where the process carries no such id: a fault of the model */
    public UUID id(String variable) {
        Object value = execution.getVariable(variable);
        if (value == null) {
            throw new IllegalStateException(
                    "The process has no variable " + variable + " at " + execution.getCurrentActivityId());
        }
        return UUID.fromString(value.toString());
    }

    /** The id, or null where the process has none of that name. */
    public UUID idOrNull(String variable) {
        Object value = execution.getVariable(variable);
        return value == null ? null : UUID.fromString(value.toString());
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
