package org.throughline.engine.task;

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
        if (!called.hasVariable(Step.CASE_ID) && caller.hasVariable(Step.CASE_ID)) {
            called.setVariable(Step.CASE_ID, caller.getVariable(Step.CASE_ID));
        }
    }
}
