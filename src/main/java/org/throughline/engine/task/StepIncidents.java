package org.throughline.engine.task;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.shared.TrialRun;

/**
 * Reports a refused step to operators. The refusal takes its own transaction back, so the incident is made in one after
 * it; a job that is refused makes its incident by itself.
 */
@Component
class StepIncidents {

    /** What operators find it by. */
    static final String TYPE = "refusedStep";

    private static final Logger LOG = LoggerFactory.getLogger(StepIncidents.class);

    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<PlatformTransactionManager> transactions;

    StepIncidents(ObjectProvider<RuntimeService> runtime, ObjectProvider<PlatformTransactionManager> transactions) {
        this.runtime = runtime;
        this.transactions = transactions;
    }

    StepRefusal refusal(DelegateExecution execution, String reason) {
        String step = execution.getCurrentActivityId();
        String process = execution.getProcessInstanceId();
        LOG.warn("Step {} of process {} was refused: {}", step, process, reason);
        if (Context.getCommandContext().getCurrentJob() == null && !TrialRun.isRunning()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    report(process, step, reason);
                }
            });
        }
        return new StepRefusal("Step " + step + " was refused: " + reason);
    }

    private void report(String process, String step, String reason) {
        var apart = new TransactionTemplate(transactions.getObject());
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        try {
            apart.executeWithoutResult(status -> createOnce(process, step, reason));
        } catch (ProcessEngineException gone) {
            LOG.warn("No incident for step {} of process {}: {}", step, process, gone.getMessage());
        }
    }

    private void createOnce(String process, String step, String reason) {
        boolean reported = runtime.getObject()
                        .createIncidentQuery()
                        .processInstanceId(process)
                        .incidentType(TYPE)
                        .configuration(step)
                        .count()
                > 0;
        if (!reported) {
            runtime.getObject().createIncident(TYPE, standing(process), step, reason);
        }
    }

    /** An execution that is in some step: the engine takes no incident of one that merely holds others together. */
    private String standing(String process) {
        return runtime.getObject().createExecutionQuery().processInstanceId(process).list().stream()
                .filter(execution -> ((ExecutionEntity) execution).getActivityId() != null)
                .map(Execution::getId)
                .findFirst()
                .orElse(process);
    }
}
