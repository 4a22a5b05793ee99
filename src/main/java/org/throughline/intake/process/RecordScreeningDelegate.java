package org.throughline.intake.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;
import org.throughline.intake.Intakes;
import org.throughline.intake.domain.ScreeningDecision;

@Component("recordScreening")
@VettedAction(
        value = "Keeps what screening decided",
        answersOf = "screen-request",
        inputs = @Value(name = "caseId", type = Type.ID),
        outputs = @Value(name = "screening", type = Type.TEXT, decides = ScreeningDecision.class))
class RecordScreeningDelegate extends CaseStep {

    private final Intakes intakes;

    RecordScreeningDelegate(Intakes intakes) {
        this.intakes = intakes;
    }

    @Override
    protected void perform(Step step) {
        ScreeningDecision screening = intakes.recordScreening(step.caseId(), step.submission());
        step.set("screening", screening.id());
    }
}
