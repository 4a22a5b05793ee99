package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnStep;

/** An automatic step reads the answers that were given last: a form between would put others in their place. */
class AnswersOfAnotherForm implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        Flags flags = new Flags(picture, known);
        for (DrawnStep step : picture.steps()) {
            flags.providers()
                    .actions(step)
                    .filter(action ->
                            action.answersOf() != null && !action.answersOf().isBlank())
                    .forEach(action -> flags.nearest(step.id(), AnswersOfAnotherForm::answers).stream()
                            .map(picture::step)
                            .filter(asked -> asked.is("userTask"))
                            .filter(asked -> !action.answersOf().equals(asked.get("camunda:formRef")))
                            .forEach(asked -> report.error(
                                    "answers-of-another-form", step, action.answersOf(), picture.called(asked.id()))));
        }
    }

    private static boolean answers(DrawnStep step) {
        return step.is("userTask")
                || Flags.brought(step.properties()).contains(Providers.SUBMISSION)
                || step.parts("camunda:out").stream().anyMatch(out -> Providers.SUBMISSION.equals(out.get("target")));
    }
}
