package org.throughline.engine.task;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.throughline.engine.CaseVariables;

/** Hands the case's id and number on to every called process, whether or not the model remembers to. */
class CaseIdentity implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        ExecutionEntity called = (ExecutionEntity) execution;
        ExecutionEntity caller = called.getSuperExecution();
        if (caller == null) {
            return;
        }
        if (called.getProcessBusinessKey() == null && caller.getProcessBusinessKey() != null) {
            called.setProcessBusinessKey(caller.getProcessBusinessKey());
        }
        for (String name : List.of(CaseVariables.CASE_ID, CaseVariables.CASE_NUMBER)) {
            if (!called.hasVariable(name) && caller.hasVariable(name)) {
                called.setVariable(name, caller.getVariable(name));
            }
        }
    }
}
