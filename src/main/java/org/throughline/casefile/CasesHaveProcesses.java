package org.throughline.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.throughline.casefile.domain.CaseLists;
import org.throughline.engine.CaseProcesses;
import org.throughline.shared.ConsistencyCheck;

/** An open case without a process would be forgotten; a closed one with a process would still ask for work. */
@Service
class CasesHaveProcesses implements ConsistencyCheck {

    private static final int MOST = 100;

    private final CaseLists cases;
    private final CaseProcesses processes;

    CasesHaveProcesses(CaseLists cases, CaseProcesses processes) {
        this.cases = cases;
        this.processes = processes;
    }

    @Override
    public String claim() {
        return "Every open case is carried by a process, and no closed one is";
    }

    @Override
    public List<String> violations() {
        return casesWithoutProcessOrEnd();
    }

    List<String> casesWithoutProcessOrEnd() {
        Stream<String> forgotten = cases.numbers("open").stream()
                .filter(number -> !processes.running(number))
                .map(number -> number + " is open, but no process carries it");
        Stream<String> unfinished = cases.numbers("closed").stream()
                .filter(processes::running)
                .map(number -> number + " is closed, but a process of it still runs");
        return Stream.concat(forgotten, unfinished).limit(MOST).toList();
    }
}
