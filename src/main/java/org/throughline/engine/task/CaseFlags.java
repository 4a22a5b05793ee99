package org.throughline.engine.task;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.throughline.engine.CaseVariables;

/** Finds a flag of the case from within a called process: in the process itself, else in those that called it. */
final class CaseFlags {

    private CaseFlags() {}

    /** The variable, else the entry of that name in the result of {@code triage}; null where neither is known yet. */
    static Object find(DelegateExecution execution, String name) {
        for (ExecutionEntity at = (ExecutionEntity) execution; at != null; at = caller(at)) {
            Object value = at.getVariable(name);
            if (value == null && at.getVariable(CaseVariables.TRIAGE) instanceof Map<?, ?> triage) {
                value = triage.get(name);
            }
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static ExecutionEntity caller(ExecutionEntity execution) {
        return execution.getProcessInstance().getSuperExecution();
    }
}
