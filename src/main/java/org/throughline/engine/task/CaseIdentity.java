package org.throughline.engine.task;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.throughline.engine.Step;

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
        for (String name : List.of(Step.CASE_ID, Step.CASE_NUMBER)) {
            if (!called.hasVariable(name) && caller.hasVariable(name)) {
                called.setVariable(name, caller.getVariable(name));
            }
        }
    }
}
