package org.throughline.casefile.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Triage;
import org.throughline.casefile.TriageDecision;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.ReadAnswer;
import org.throughline.engine.VettedAction.Type;

@Component("recordTriage")
@VettedAction(
        value = "Records priority, response time and needed licence from the decision table",
        inputs = {
            @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
            @ActionValue(
                    name = CaseVariables.TRIAGE,
                    type = Type.DECISION,
                    answers = {
                        @ReadAnswer(
                                name = "priority",
                                type = Type.TEXT,
                                values = {"urgent", "high", "normal", "low"}),
                        @ReadAnswer(name = "responseHours", type = Type.NUMBER),
                        @ReadAnswer(
                                name = "requiredLicence",
                                type = Type.TEXT,
                                optional = true,
                                values = {"LBSW", "LMSW", "LCSW"})
                    })
        },
        outputs = {
            @ActionValue(
                    name = CaseVariables.PRIORITY,
                    type = Type.TEXT,
                    values = {"urgent", "high", "normal", "low"}),
            @ActionValue(name = CaseVariables.RESPOND_BY, type = Type.DATE)
        })
class RecordTriageDelegate extends CaseStep {

    private final Cases cases;

    RecordTriageDelegate(Cases cases) {
        this.cases = cases;
    }

    @Override
    protected void perform(Step step) {
        TriageDecision decided = TriageDecision.of((Map<?, ?>) step.get(CaseVariables.TRIAGE));
        Triage triage = cases.recordTriage(step.caseId(), decided);
        step.set(CaseVariables.PRIORITY, triage.priority());
        step.set(CaseVariables.RESPOND_BY, triage.responseDueAt().toString());
    }
}
