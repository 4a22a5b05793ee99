package org.throughline.safety;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.Cases;
import org.throughline.engine.CaseProcesses;

/** Begins what is owed to somebody's safety beside the case's own course, and also where that has ended. */
@Component
class CaseProcessStart {

    private final Cases cases;
    private final CaseProcesses processes;

    CaseProcessStart(Cases cases, CaseProcesses processes) {
        this.cases = cases;
        this.processes = processes;
    }

    /**
     * @param message by which the case's own course begins it
     * @param process what is begun where that course has ended
     * @param variable by which it knows the record it is about
     */
    void begin(String message, String process, UUID caseId, String variable, UUID record) {
        Map<String, Object> variables = Map.of(variable, record.toString());
        String number = cases.require(caseId).caseNumber();
        if (processes.running(List.of(number)).getOrDefault(number, Set.of()).contains(CaseLifecycleProcess.KEY)) {
            processes.deliver(message, number, variables);
        } else {
            processes.start(process, caseId, number, variables);
        }
    }
}
