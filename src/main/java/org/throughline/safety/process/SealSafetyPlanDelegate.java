package org.throughline.safety.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.ReadAnswer;
import org.throughline.engine.VettedAction.ReadTable;
import org.throughline.engine.VettedAction.Type;
import org.throughline.safety.CrisisLines;
import org.throughline.safety.SafetyPlans;
import org.throughline.safety.SuicideResponseProcess;

/** The plan is printed with the lines of the table. */
@Component("sealSafetyPlan")
@VettedAction(
        value = "Seals the safety plan",
        answersOf = SafetyPlans.FORM,
        owed = true,
        inputs = {
            @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
            @ActionValue(name = SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID, type = Type.ID)
        },
        tables =
                @ReadTable(
                        decision = CrisisLines.DECISION,
                        several = true,
                        answers = {
                            @ReadAnswer(name = "language", type = Type.TEXT, optional = true),
                            @ReadAnswer(name = "name", type = Type.TEXT, optional = true),
                            @ReadAnswer(name = "number", type = Type.TEXT, optional = true),
                            @ReadAnswer(name = "when", type = Type.TEXT, optional = true)
                        }))
class SealSafetyPlanDelegate extends CaseStep {

    private final SafetyPlans plans;

    SealSafetyPlanDelegate(SafetyPlans plans) {
        this.plans = plans;
    }

    @Override
    protected void perform(Step step) {
        plans.seal(step.caseId(), step.id(SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID), step.submission());
    }
}
