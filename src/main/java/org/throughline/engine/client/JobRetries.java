package org.throughline.engine.client;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.EngineAudit;

/**
 * The one thing that a client may do to a running case besides its tasks: let a job that has failed for good be tried
 * again. It is written into the case's record in the same transaction.
 */
@Component
class JobRetries extends TenantCommandChecker {

    private final transient ObjectProvider<EngineAudit> audit;

    JobRetries(ObjectProvider<EngineAudit> audit) {
        this.audit = audit;
    }

    /** Single jobs, now: neither all of a kind at once, nor at another time, nor fewer tries than one. */
    static void check(Command<?> command) {
        if (command instanceof SetJobRetriesCmd) {
            var fields = new DirectFieldAccessor(command);
            boolean single = fields.getPropertyValue("jobDefinitionId") == null;
            boolean now = Boolean.FALSE.equals(fields.getPropertyValue("isDueDateSet"));
            boolean again = fields.getPropertyValue("retries") instanceof Integer tries && tries > 0;
            refuseUnless(single && now && again);
        }
    }

    /** The engine asks this for each job whose tries are set, whoever sets them. */
    @Override
    public void checkUpdateRetriesJob(JobEntity job) {
        CommandContext context = Context.getCommandContext();
        String client = context.getAuthenticatedUserId();
        if (client != null) {
            refuseUnless(job.getRetries() <= 0);
            audit.getObject().jobRetried(client, job.getId(), caseNumber(job, context));
        }
    }

    private static String caseNumber(JobEntity job, CommandContext context) {
        ExecutionEntity process = job.getProcessInstanceId() == null
                ? null
                : context.getExecutionManager().findExecutionById(job.getProcessInstanceId());
        return process == null ? null : process.getProcessBusinessKey();
    }

    private static void refuseUnless(boolean failedJobTriedAgain) {
        if (!failedJobTriedAgain) {
            throw new ClientRefusal("Only a job that has failed is tried again, one by one");
        }
    }
}
