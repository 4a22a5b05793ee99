package org.throughline.instruments.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.ReadAnswer;
import org.throughline.engine.VettedAction.ReadTable;
import org.throughline.engine.VettedAction.Type;
import org.throughline.instruments.ResultActionProcess;
import org.throughline.instruments.ResultActions;
import org.throughline.instruments.ScoreMeanings;

/** The table is read when an instrument is answered; what it says begins this process. */
@Component("recordResultAction")
@VettedAction(
        value = "Records what was done because of a score",
        answersOf = "act-on-result",
        inputs = {
            @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
            @ActionValue(name = ResultActionProcess.Variables.RESULT_ACTION_ID, type = Type.ID)
        },
        tables =
                @ReadTable(
                        decision = ScoreMeanings.DECISION,
                        answers = {
                            @ReadAnswer(name = "finding", type = Type.TEXT, optional = true),
                            @ReadAnswer(name = "action", type = Type.TEXT, optional = true),
                            @ReadAnswer(
                                    name = "activity",
                                    type = Type.TEXT,
                                    optional = true,
                                    values = {
                                        "information",
                                        "linkage",
                                        "advocacy",
                                        "education",
                                        "counselling",
                                        "assessment",
                                        "diagnosis"
                                    }),
                            @ReadAnswer(name = "hours", type = Type.NUMBER, optional = true)
                        }))
class RecordResultActionDelegate extends CaseStep {

    private final ResultActions actions;

    RecordResultActionDelegate(ResultActions actions) {
        this.actions = actions;
    }

    @Override
    protected void perform(Step step) {
        actions.record(step.caseId(), step.id(ResultActionProcess.Variables.RESULT_ACTION_ID), step.submission());
    }
}
