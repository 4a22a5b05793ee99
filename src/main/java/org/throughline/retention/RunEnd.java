package org.throughline.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.agency.Agency;
import org.throughline.retention.domain.CertificateRepository;
import org.throughline.retention.domain.DestructionItemRepository;
import org.throughline.retention.domain.DestructionRunRepository;
import org.throughline.retention.domain.DestructionRunRepository.RunRow;
import org.throughline.shared.SealedRecord;

/** Ends a run and seals its certificate: whose records, of which class, by which law, who ordered it, what became of each. */
@Service
@Transactional
class RunEnd {

    private static final int PORTION = 500;

    private final DestructionRunRepository runs;
    private final DestructionItemRepository items;
    private final CertificateRepository certificates;
    private final Agency agency;
    private final Clock clock;

    RunEnd(
            DestructionRunRepository runs,
            DestructionItemRepository items,
            CertificateRepository certificates,
            Agency agency,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.certificates = certificates;
        this.agency = agency;
        this.clock = clock;
    }

    void end(UUID run, RunState state) {
        Instant now = clock.instant();
        items.spareWaiting(run, "stopped", now);
        if (runs.end(run, RunState.RUNNING, state, now)) {
            certificates.keep(run, SealedRecord.of(content(runs.find(run).orElseThrow())), now);
        }
    }

    private Map<String, Object> content(RunRow run) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("run", run.id());
        content.put("agency", agency.current().name());
        content.put("jurisdiction", run.jurisdiction());
        content.put("preparedBy", run.preparedBy());
        content.put("preparedAt", run.preparedAt());
        content.put("approvedBy", run.approvedBy());
        content.put("approvedAt", run.approvedAt());
        content.put("endedAt", run.endedAt());
        content.put("state", run.state().id());
        content.put("method", "rows-removed");
        content.put(
                "periods", runs.periods(run.id()).stream().map(RunEnd::period).toList());
        content.put("records", records(run.id()));
        return content;
    }

    private static Map<String, Object> period(RetentionPeriod period) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("class", period.recordClass().id());
        said.put("years", period.years());
        said.put("minorYears", period.minorYears());
        said.put("majority", period.majority());
        said.put("source", period.source());
        return said;
    }

    private List<Map<String, Object>> records(UUID run) {
        List<Map<String, Object>> records = new ArrayList<>();
        List<DestructionItem> portion;
        String last = "";
        do {
            portion = items.slice(run, last, PORTION);
            for (DestructionItem item : portion) {
                records.add(record(item));
                last = item.caseNumber();
            }
        } while (portion.size() == PORTION);
        return records;
    }

    private static Map<String, Object> record(DestructionItem item) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("case", item.caseNumber());
        said.put("closedOn", item.closedOn());
        said.put("classes", item.classes().stream().map(RecordClass::id).toList());
        said.put("keptUntil", item.keptUntil());
        said.put("outcome", item.outcome());
        said.put("reason", item.reason());
        said.put("rows", item.rows());
        said.put("at", item.at());
        return said;
    }
}
