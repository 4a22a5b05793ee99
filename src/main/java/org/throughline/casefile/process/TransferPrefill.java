package org.throughline.casefile.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.casefile.TransferProcess;
import org.throughline.casefile.TransferView;
import org.throughline.casefile.Transfers;
import org.throughline.casefile.WorkerCandidate;
import org.throughline.casefile.WorkerChoice;
import org.throughline.engine.Prefill;
import org.throughline.staff.StaffDirectory;

/** Offers the teams that carry cases, and to the receiving supervisor the workers who may take the case. */
@Component
class TransferPrefill implements Prefill {

    private final Cases cases;
    private final Transfers transfers;
    private final WorkerChoice choice;
    private final StaffDirectory staff;
    private final CandidateTable table;

    TransferPrefill(Cases cases, Transfers transfers, WorkerChoice choice, StaffDirectory staff, CandidateTable table) {
        this.cases = cases;
        this.transfers = transfers;
        this.choice = choice;
        this.staff = staff;
        this.table = table;
    }

    @Override
    public Set<String> formIds() {
        return Set.of(Transfers.REQUEST_FORM, "decide-transfer");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        return request.formId().equals(Transfers.REQUEST_FORM) ? teams() : decision(request);
    }

    private Map<String, Object> teams() {
        List<Map<String, String>> options = staff.teams().stream()
                .filter(team -> !staff.workersOf(team.id()).isEmpty())
                .map(team -> Map.of("label", team.name(), "value", team.id()))
                .toList();
        return Map.of("teams", options);
    }

    private Map<String, Object> decision(PrefillRequest request) {
        TransferView transfer = transfers.find(request.id(TransferProcess.Variables.TRANSFER_ID));
        List<WorkerCandidate> candidates = choice.candidates(cases.require(transfer.caseId()), transfer.toTeam());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("requestedBy", transfer.requestedByName());
        values.put("toTeamName", transfer.toTeamName());
        values.put("reasonName", table.say("transfer-reason." + transfer.reason()));
        values.put("handover", transfer.handover());
        values.put("candidates", table.rows(candidates));
        values.put("workers", table.options(candidates, WorkerCandidate::username));
        return values;
    }
}
