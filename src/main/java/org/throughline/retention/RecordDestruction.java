package org.throughline.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.EngineHistory;
import org.throughline.people.AccessLog;
import org.throughline.retention.domain.ClosedRecord;
import org.throughline.retention.domain.ClosedRecordRepository;
import org.throughline.retention.domain.DestructionItemRepository;
import org.throughline.retention.domain.DestructionRunRepository;
import org.throughline.retention.domain.LegalHoldRepository;
import org.throughline.retention.domain.RetentionPolicy;
import org.throughline.shared.Actor;

/** Destroys one record after the other, each wholly or not at all, and writes down that it was. */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class RecordDestruction {

    private final DestructionRunRepository runs;
    private final DestructionItemRepository items;
    private final ClosedRecordRepository records;
    private final LegalHoldRepository holds;
    private final EngineHistory history;
    private final AccessLog log;
    private final Clock clock;

    RecordDestruction(
            DestructionRunRepository runs,
            DestructionItemRepository items,
            ClosedRecordRepository records,
            LegalHoldRepository holds,
            EngineHistory history,
            AccessLog log,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.records = records;
        this.holds = holds;
        this.history = history;
        this.log = log;
        this.clock = clock;
    }

    /** The first that waits; empty where none does. */
    @Transactional(readOnly = true)
    Optional<UUID> waiting(UUID run) {
        return items.waiting(run);
    }

    /**
     * Destroys the record, or spares it where it may not be destroyed any more.
     *
     * @param by who approved the run
     */
    void destroy(UUID run, UUID id, Actor by) {
        items.takeWaiting(id).ifPresent(item -> {
            holds.takeTurn();
            String spared = whyNot(run, item);
            if (spared == null) {
                destroy(item, by);
            } else {
                items.spared(id, spared, clock.instant());
            }
        });
    }

    /** Something stood in the way: it stays, and the run goes on. */
    void failed(UUID item) {
        items.spared(item, "failed", clock.instant());
    }

    private String whyNot(UUID run, DestructionItem item) {
        Optional<ClosedRecord> record = records.find(item.caseId());
        if (record.isEmpty()) {
            return "not-closed";
        }
        if (record.get().held()) {
            return "held";
        }
        if (!new RetentionPolicy(runs.periods(run)).isDue(record.get(), LocalDate.now(clock))) {
            return "not-due";
        }
        return history.isRunning(item.caseNumber()) ? "running" : null;
    }

    private void destroy(DestructionItem item, Actor by) {
        log.wrote(by, AccessLog.CASE, item.caseId(), "destroyed");
        history.destroy(item.caseNumber());
        items.destroyed(item.id(), items.destroy(item.id()), clock.instant());
    }
}
