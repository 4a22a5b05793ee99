package org.throughline.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.throughline.casefile.domain.CaseListRepository;
import org.throughline.casefile.domain.ClosingPolicy;
import org.throughline.engine.CaseProcesses;
import org.throughline.shared.ConsistencyCheck;

/** An open case without a process would be forgotten; a closed one with a process would still ask for work. */
@Service
class CaseProcessCheck implements ConsistencyCheck {

    private static final int MOST = 100;
    private static final int PORTION = 1000;

    private final CaseListRepository cases;
    private final CaseProcesses processes;

    CaseProcessCheck(CaseListRepository cases, CaseProcesses processes) {
        this.cases = cases;
        this.processes = processes;
    }

    @Override
    public String claim() {
        return "Every open case is carried by a process, and no closed one is";
    }

    @Override
    public List<String> violations() {
        Stream<String> forgotten = numbers("open", ClosingPolicy::isForgotten)
                .map(number -> number + " is open, but no process carries it");
        Stream<String> unfinished = numbers("closed", ClosingPolicy::leavesWorkBehind)
                .map(number -> number + " is closed, but a process of it still runs");
        return Stream.concat(forgotten, unfinished).toList();
    }

    /** The first of the cases of a status whose running processes are as they must not be. */
    private Stream<String> numbers(String status, Predicate<Set<String>> wrong) {
        List<String> found = new ArrayList<>();
        String after = "";
        List<String> portion;
        do {
            portion = cases.numbers(status, after, PORTION);
            Map<String, Set<String>> running = portion.isEmpty() ? Map.of() : processes.running(portion);
            portion.stream()
                    .filter(number -> wrong.test(running.getOrDefault(number, Set.of())))
                    .forEach(found::add);
            after = portion.isEmpty() ? after : portion.get(portion.size() - 1);
        } while (portion.size() == PORTION && found.size() < MOST);
        return found.stream().limit(MOST);
    }
}
