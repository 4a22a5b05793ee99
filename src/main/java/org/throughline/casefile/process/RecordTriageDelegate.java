package org.throughline.casefile.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Triage;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;

@Component("recordTriage")
@VettedAction("Record priority, response time and needed licence from the decision table")
class RecordTriageDelegate extends CaseStep {

    private final Cases cases;

    RecordTriageDelegate(Cases cases) {
        this.cases = cases;
    }

    @Override
    protected void perform(Step step) {
        Triage triage = Triage.of((Map<?, ?>) step.get("triage"));
        cases.recordTriage(step.caseId(), triage);
        step.set("priority", triage.priority());
    }
}
