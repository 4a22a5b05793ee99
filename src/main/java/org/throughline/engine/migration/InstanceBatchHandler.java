package org.throughline.engine.migration;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.batch.AbstractBatchConfigurationObjectConverter;
import org.camunda.bpm.engine.impl.batch.AbstractBatchJobHandler;
import org.camunda.bpm.engine.impl.batch.BatchConfiguration;
import org.camunda.bpm.engine.impl.batch.BatchJobContext;
import org.camunda.bpm.engine.impl.batch.BatchJobDeclaration;
import org.camunda.bpm.engine.impl.batch.deletion.DeleteHistoricProcessInstanceBatchConfigurationJsonConverter;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobDeclaration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.BatchedWork;
import org.throughline.engine.InstanceBatches;

/** The engine's batch by which process instances are worked on, some in each job. */
class InstanceBatchHandler extends AbstractBatchJobHandler<BatchConfiguration> {

    private static final BatchJobDeclaration JOB = new BatchJobDeclaration(InstanceBatches.TYPE);

    private final ObjectProvider<BatchedWork> work;

    InstanceBatchHandler(ObjectProvider<BatchedWork> work) {
        this.work = work;
    }

    @Override
    public String getType() {
        return InstanceBatches.TYPE;
    }

    @Override
    public JobDeclaration<BatchJobContext, MessageEntity> getJobDeclaration() {
        return JOB;
    }

    @Override
    public int calculateInvocationsPerBatchJob(String batchType, BatchConfiguration configuration) {
        return InstanceBatches.PORTION;
    }

    @Override
    protected BatchConfiguration createJobConfiguration(BatchConfiguration configuration, List<String> processes) {
        // the engine goes on working with the list that it gave us
        return new BatchConfiguration(new ArrayList<>(processes));
    }

    @Override
    protected void executeHandler(
            BatchConfiguration configuration, ExecutionEntity execution, CommandContext context, String tenant) {
        work.getObject().carryOut(configuration.getBatchId(), configuration.getIds());
    }

    @Override
    protected AbstractBatchConfigurationObjectConverter<BatchConfiguration> getJsonConverterInstance() {
        // writes ids and nothing else, like every plain batch of the engine
        return DeleteHistoricProcessInstanceBatchConfigurationJsonConverter.INSTANCE;
    }

    /** Makes the batch known to the engine, and lets it wait for whatever people wait for. */
    @Component
    static class Plugin extends AbstractProcessEnginePlugin {

        private static final int AFTER_ALL_ELSE = -10;

        private final ObjectProvider<BatchedWork> work;

        Plugin(ObjectProvider<BatchedWork> work) {
            this.work = work;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl engine) {
            engine.setCustomBatchJobHandlers(new ArrayList<>(List.of(new InstanceBatchHandler(work))));
            engine.setBatchJobPriority(AFTER_ALL_ELSE);
            engine.setJobExecutorAcquireByPriority(true);
        }
    }
}
