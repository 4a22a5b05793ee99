package org.throughline.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** An automatic step of a case: reads ids and flags, calls one use case, writes its result. */
public abstract class CaseStep implements JavaDelegate {

    @Override
    public final void execute(DelegateExecution execution) {
        perform(new Step(execution));
    }

    protected abstract void perform(Step step);
}
