package org.throughline.casefile.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Assignments;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.WorkerCandidate;
import org.throughline.casefile.WorkerChoice;
import org.throughline.engine.Prefill;

/** Offers the workers who may take the case, and proposes the best of them. */
@Component
class AssignWorkerPrefill implements Prefill {

    private final Cases cases;
    private final WorkerChoice choice;
    private final Assignments assignments;
    private final CandidateTable table;

    AssignWorkerPrefill(Cases cases, WorkerChoice choice, Assignments assignments, CandidateTable table) {
        this.cases = cases;
        this.choice = choice;
        this.assignments = assignments;
        this.table = table;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("assign-worker");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        CaseSummary file = cases.require(request.caseId());
        List<WorkerCandidate> candidates = choice.candidates(file);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("needed", needed(file));
        assignments.kind(file.caseId()).ifPresent(kind -> values.put("caseKind", kind));
        values.put("candidates", table.rows(candidates));
        values.put("workers", table.options(candidates, assignments::option));
        if (!candidates.isEmpty()) {
            values.put("worker", assignments.option(candidates.get(0)));
        }
        return values;
    }

    private String needed(CaseSummary file) {
        String priority = file.priority() == null ? "" : table.say("label.priority." + file.priority());
        return file.requiredLicence() == null
                ? table.say("assign-worker.no-licence", priority)
                : table.say("assign-worker.licence", priority, file.requiredLicence());
    }
}
