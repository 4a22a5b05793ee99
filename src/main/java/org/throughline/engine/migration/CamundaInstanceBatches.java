package org.throughline.engine.migration;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.batch.BatchConfiguration;
import org.camunda.bpm.engine.impl.batch.builder.BatchBuilder;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Service;
import org.throughline.engine.InstanceBatches;

@Service
class CamundaInstanceBatches implements InstanceBatches {

    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;

    CamundaInstanceBatches(ProcessEngineConfigurationImpl engine, ManagementService management) {
        this.engine = engine;
        this.management = management;
    }

    @Override
    public String start(List<String> instanceIds) {
        Batch batch = engine.getCommandExecutorTxRequired().execute(context -> new BatchBuilder(context)
                .type(TYPE)
                .config(new BatchConfiguration(new ArrayList<>(instanceIds)))
                .permissionHandler(allowed -> {})
                .operationLogHandler(nothing -> {})
                .build());
        return batch.getId();
    }

    @Override
    public void suspend(String batchId) {
        if (isRunning(batchId)) {
            management.suspendBatchById(batchId);
        }
    }

    @Override
    public void resume(String batchId) {
        if (isRunning(batchId)) {
            management.activateBatchById(batchId);
        }
    }

    /** The engine forgets a batch that is done. */
    private boolean isRunning(String batchId) {
        return management.createBatchQuery().batchId(batchId).count() > 0;
    }
}
