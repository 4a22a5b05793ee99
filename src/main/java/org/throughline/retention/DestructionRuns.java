package org.throughline.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.people.AccessLog;
import org.throughline.retention.DestructionRun.RecordCounts;
import org.throughline.retention.domain.CertificateRepository;
import org.throughline.retention.domain.ClosedRecord;
import org.throughline.retention.domain.ClosedRecordRepository;
import org.throughline.retention.domain.DestructionItemRepository;
import org.throughline.retention.domain.DestructionRunRepository;
import org.throughline.retention.domain.DestructionRunRepository.RunRow;
import org.throughline.retention.domain.RetentionPolicy;
import org.throughline.shared.Actor;
import org.throughline.shared.Cursor;
import org.throughline.shared.CursorMoment;
import org.throughline.shared.Rejection;
import org.throughline.shared.SealedRecord;
import org.throughline.shared.Slice;
import org.throughline.staff.StaffDirectory;

/**
 * Destruction of records whose time is over: an administrator prepares a run, which lists them and destroys nothing;
 * somebody else approves it, by which it begins; it can be stopped between two records, and ends with a sealed certificate.
 */
@Service
@Transactional
public class DestructionRuns {

    private static final int PORTION = 500;

    private final DestructionRunRepository runs;
    private final DestructionItemRepository items;
    private final ClosedRecordRepository records;
    private final CertificateRepository certificates;
    private final RetentionPeriods periods;
    private final DestructionWorker worker;
    private final AccessLog log;
    private final StaffDirectory staff;
    private final Clock clock;

    DestructionRuns(
            DestructionRunRepository runs,
            DestructionItemRepository items,
            ClosedRecordRepository records,
            CertificateRepository certificates,
            RetentionPeriods periods,
            DestructionWorker worker,
            AccessLog log,
            StaffDirectory staff,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.records = records;
        this.certificates = certificates;
        this.periods = periods;
        this.worker = worker;
        this.log = log;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Lists every record whose time is over by the periods of today; those under a legal hold too, which are spared.
     *
     * @throws Rejection forbidden {@code administrators-only}; conflict {@code destruction-run-open}, {@code
     *     destruction-nothing-due}
     */
    public DestructionRun prepare(Actor by) {
        RetentionAccess.requireAdministrator(by);
        UUID id = UUID.randomUUID();
        List<RetentionPeriod> inForce = periods.inForce();
        if (!runs.prepare(id, periods.jurisdiction(), inForce, by.username(), clock.instant())) {
            throw Rejection.conflict("destruction-run-open");
        }
        if (!listDue(id, new RetentionPolicy(inForce))) {
            throw Rejection.conflict("destruction-nothing-due");
        }
        log.wrote(by, "retention", id, "destruction-prepared");
        return require(id);
    }

    /** @return whether any is */
    private boolean listDue(UUID run, RetentionPolicy policy) {
        LocalDate today = LocalDate.now(clock);
        OptionalInt fewest = policy.fewestYears();
        List<ClosedRecord> portion = List.of();
        boolean any = false;
        do {
            ClosedRecord last = portion.isEmpty() ? null : portion.get(portion.size() - 1);
            portion = fewest.isEmpty()
                    ? List.of()
                    : records.closedUpTo(today.minusYears(fewest.getAsInt()), last, PORTION);
            List<ClosedRecord> due = portion.stream()
                    .filter(record -> policy.isDue(record, today))
                    .toList();
            if (!due.isEmpty()) {
                items.add(
                        run,
                        due,
                        due.stream()
                                .map(policy::keptUntil)
                                .map(Optional::orElseThrow)
                                .toList());
                any = true;
            }
        } while (portion.size() == PORTION);
        return any;
    }

    /**
     * Begins the run.
     *
     * @throws Rejection forbidden {@code retention-only}, {@code destruction-own}; not found {@code destruction-run-unknown};
     *     conflict {@code destruction-run-decided}
     */
    public void approve(UUID id, Actor by) {
        RunRow run = row(id, by);
        if (by.isNamed(run.preparedBy())) {
            throw Rejection.forbidden("destruction-own");
        }
        if (!runs.approve(id, by.username(), clock.instant())) {
            throw Rejection.conflict("destruction-run-decided");
        }
        log.wrote(by, "retention", id, "destruction-approved");
        afterCommit(() -> worker.begin(id));
    }

    /** Gives a run up that nobody approved. Rejection: as {@link #approve}; forbidden {@code administrators-only}. */
    public void withdraw(UUID id, Actor by) {
        RetentionAccess.requireAdministrator(by);
        row(id, by);
        if (!runs.end(id, RunState.PREPARED, RunState.WITHDRAWN, clock.instant())) {
            throw Rejection.conflict("destruction-run-decided");
        }
        log.wrote(by, "retention", id, "destruction-withdrawn");
    }

    /** After the record that it is at. Rejection: as {@link #approve}; conflict {@code destruction-run-ended}. */
    public void stop(UUID id, Actor by) {
        row(id, by);
        if (!runs.askToStop(id)) {
            throw Rejection.conflict("destruction-run-ended");
        }
        log.wrote(by, "retention", id, "destruction-stopped");
    }

    /** Rejection: forbidden {@code retention-only}; not found {@code destruction-run-unknown}. */
    @Transactional(readOnly = true)
    public DestructionRun view(UUID id, Actor reader) {
        return view(row(id, reader));
    }

    /** The newest first. Rejection: forbidden {@code retention-only}. */
    @Transactional(readOnly = true)
    public Slice<DestructionRun> slice(Integer limit, String after, Actor reader) {
        RetentionAccess.requireReader(reader);
        int size = Slice.limit(limit);
        return Slice.of(runs.slice(after, size + 1), size, row -> CursorMoment.cursor(row.preparedAt(), row.id()))
                .map(this::view);
    }

    /** The periods that a run was prepared by. Rejection: as {@link #view}. */
    @Transactional(readOnly = true)
    public List<RetentionPeriod> periods(UUID id, Actor reader) {
        row(id, reader);
        return runs.periods(id);
    }

    /** Its records by their numbers; logged, since they are clients'. Rejection: as {@link #view}. */
    public Slice<DestructionItem> items(UUID id, Integer limit, String after, Actor reader) {
        row(id, reader);
        int size = Slice.limit(limit);
        String number =
                after == null || after.isBlank() ? "" : Cursor.parts(after, 1).get(0);
        Slice<DestructionItem> shown =
                Slice.of(items.slice(id, number, size + 1), size, item -> Cursor.of(item.caseNumber()));
        log.read(reader, "retention", id, null, "destruction-items");
        return shown;
    }

    /** What was sealed at its end; logged. Rejection: as {@link #view}; not found {@code destruction-no-certificate}. */
    public SealedRecord certificate(UUID id, Actor reader) {
        row(id, reader);
        SealedRecord seal = certificates.find(id).orElseThrow(() -> Rejection.notFound("destruction-no-certificate"));
        log.read(reader, "retention", id, null, "destruction-certificate");
        return seal;
    }

    private RunRow row(UUID id, Actor reader) {
        RetentionAccess.requireReader(reader);
        return runs.find(id).orElseThrow(() -> Rejection.notFound("destruction-run-unknown"));
    }

    private DestructionRun require(UUID id) {
        return view(runs.find(id).orElseThrow());
    }

    private DestructionRun view(RunRow row) {
        return new DestructionRun(
                row.id(),
                row.jurisdiction(),
                row.state(),
                row.preparedBy(),
                staff.displayName(row.preparedBy()),
                row.preparedAt(),
                row.approvedBy(),
                row.approvedBy() == null ? null : staff.displayName(row.approvedBy()),
                row.approvedAt(),
                row.endedAt(),
                new RecordCounts(row.records(), row.destroyed(), row.spared()));
    }

    private static void afterCommit(Runnable task) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                task.run();
            }
        });
    }
}
