package org.throughline.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;

/** An automatic step of a case: reads ids and flags, calls one use case, writes its result. */
public abstract class CaseStep implements JavaDelegate {

    private Step.VariableGuard guard;

    @Autowired
    final void guardedBy(Step.VariableGuard guard) {
        this.guard = guard;
    }

    @Override
    public final void execute(DelegateExecution execution) {
        perform(new Step(execution, guard));
    }

    protected abstract void perform(Step step);
}
