package org.throughline.retention;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.throughline.retention.domain.DestructionRunRepository;
import org.throughline.retention.domain.DestructionRunRepository.RunRow;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffDirectory;

/** Carries out runs beside the work of everybody else; one that the program was stopped in goes on at its next start. */
@Component
class DestructionWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DestructionWorker.class);
    private static final int LAST_SECONDS = 10;

    private final DestructionRunRepository runs;
    private final RecordDestruction destruction;
    private final RunEnd ends;
    private final StaffDirectory staff;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "destruction");
        thread.setDaemon(true);
        return thread;
    });

    DestructionWorker(DestructionRunRepository runs, RecordDestruction destruction, RunEnd ends, StaffDirectory staff) {
        this.runs = runs;
        this.destruction = destruction;
        this.ends = ends;
        this.staff = staff;
    }

    /** Returns at once. */
    void begin(UUID run) {
        worker.execute(() -> runUnattended(run));
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        runs.open()
                .filter(run -> run.state() == RunState.RUNNING)
                .map(RunRow::id)
                .ifPresent(this::begin);
    }

    /** Until none waits, or somebody stops it. */
    void run(UUID id) {
        Actor approver = runs.find(id)
                .map(RunRow::approvedBy)
                .flatMap(staff::find)
                .map(member -> member.actor())
                .orElse(Actor.SYSTEM);
        boolean more = true;
        while (more && !worker.isShutdown()) {
            if (runs.isStopAsked(id)) {
                ends.end(id, RunState.STOPPED);
                return;
            }
            more = step(id, approver);
        }
        if (!more) {
            ends.end(id, RunState.DONE);
        }
    }

    private boolean step(UUID run, Actor approver) {
        Optional<UUID> waiting = destruction.waiting(run);
        try {
            waiting.ifPresent(item -> destruction.destroy(run, item, approver));
        } catch (RuntimeException broken) {
            LOG.error("Record {} of the destruction {} stays", waiting.orElseThrow(), run, broken);
            destruction.failed(waiting.orElseThrow());
        }
        return waiting.isPresent();
    }

    private void runUnattended(UUID run) {
        try {
            run(run);
        } catch (RuntimeException broken) {
            LOG.error("The destruction {} broke", run, broken);
        }
    }

    /** The record at hand is finished; the others wait for the next start. */
    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
    }
}
