package org.throughline.designer.process;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.batch.BatchConfiguration;
import org.camunda.bpm.engine.impl.batch.builder.BatchBuilder;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;
import org.throughline.designer.domain.CaseMigrationRepository;
import org.throughline.designer.domain.CaseMigrationRepository.Item;

/** The engine's batches of a move: one for each process that is moved, and for what is tried again. */
@Component
class MigrationBatches {

    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;
    private final CaseMigrationRepository moves;

    MigrationBatches(
            ProcessEngineConfigurationImpl engine, ManagementService management, CaseMigrationRepository moves) {
        this.engine = engine;
        this.management = management;
        this.moves = moves;
    }

    void start(UUID move, List<Item> items) {
        items.stream().map(Item::processKey).distinct().sorted().forEach(process -> {
            List<String> ids = items.stream()
                    .filter(item -> item.processKey().equals(process))
                    .map(Item::processInstanceId)
                    .toList();
            moves.addBatch(move, create(ids));
        });
    }

    /** Administrators were let in by the use case; the engine keeps no log of operations beside ours. */
    private String create(List<String> ids) {
        Batch batch = engine.getCommandExecutorTxRequired().execute(context -> new BatchBuilder(context)
                .type(MigrationBatchHandler.TYPE)
                .config(new BatchConfiguration(new ArrayList<>(ids)))
                .permissionHandler(allowed -> {})
                .operationLogHandler(nothing -> {})
                .build());
        return batch.getId();
    }

    void pause(UUID move) {
        running(move).forEach(management::suspendBatchById);
    }

    void resume(UUID move) {
        running(move).forEach(management::activateBatchById);
    }

    /** The engine forgets a batch that is done. */
    private List<String> running(UUID move) {
        return moves.batches(move).stream()
                .filter(batch -> management.createBatchQuery().batchId(batch).count() > 0)
                .toList();
    }
}
