package org.throughline.modelcheck.bpmn;

import org.throughline.engine.CaseVariables;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** An automatic step reads the answers that were given last: a form between would put others in their place. */
class AnswersOfAnotherFormRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        AvailableVariables availableVariables = new AvailableVariables(checkedProcess, context);
        for (FlowNode step : checkedProcess.steps()) {
            availableVariables
                    .providers()
                    .actions(step)
                    .filter(action ->
                            action.answersOf() != null && !action.answersOf().isBlank())
                    .forEach(action -> availableVariables.nearest(step.id(), AnswersOfAnotherFormRule::answers).stream()
                            .map(checkedProcess::step)
                            .filter(asked -> asked.is("userTask"))
                            .filter(asked -> !action.answersOf().equals(asked.get("camunda:formRef")))
                            .forEach(asked -> findings.error(
                                    "answers-of-another-form",
                                    step,
                                    action.answersOf(),
                                    checkedProcess.called(asked.id()))));
        }
    }

    private static boolean answers(FlowNode step) {
        return step.is("userTask")
                || AvailableVariables.given(step.properties()).contains(CaseVariables.SUBMISSION_ID)
                || step.parts("camunda:out").stream()
                        .anyMatch(out -> CaseVariables.SUBMISSION_ID.equals(out.get("target")));
    }
}
