package org.throughline.engine.process;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;
import org.throughline.engine.CaseTimers;
import org.throughline.shared.Rejection;

/** Carries jobs out past the job executor, whose retries would begin transactions of their own. */
@Component
class CamundaCaseTimers implements CaseTimers {

    private static final int MOST_JOBS = 200;

    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;
    private final HistoryService history;

    CamundaCaseTimers(ProcessEngineConfigurationImpl engine, ManagementService management, HistoryService history) {
        this.engine = engine;
        this.management = management;
        this.history = history;
    }

    @Override
    public List<CaseTimer> of(String caseNumber) {
        return jobs(caseNumber)
                .filter(TimerEntity.class::isInstance)
                .filter(job -> job.getDuedate() != null)
                .map(CamundaCaseTimers::timer)
                .sorted(Comparator.comparing(CaseTimer::dueAt).thenComparing(CaseTimer::stepId))
                .toList();
    }

    private static CaseTimer timer(Job job) {
        JobEntity entity = (JobEntity) job;
        String kind = entity.getJobHandlerType().replaceFirst("^timer-", "");
        return new CaseTimer(
                job.getId(),
                job.getProcessDefinitionKey(),
                step(entity),
                kind,
                job.getDuedate().toInstant());
    }

    /** The handler's own note names the step, and for the reminder of a task which one after a dollar sign. */
    private static String step(JobEntity job) {
        return job.getJobHandlerConfigurationRaw();
    }

    private Stream<Job> jobs(String caseNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .unfinished()
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .flatMap(process -> query(process).list().stream());
    }

    private JobQuery query(String process) {
        return management.createJobQuery().processInstanceId(process).active();
    }

    @Override
    public void fire(String timerId) {
        execute(timerId);
    }

    @Override
    public void runWaiting(String caseNumber) {
        for (int done = 0; done < MOST_JOBS; done++) {
            List<Job> waiting = jobs(caseNumber)
                    .filter(job -> !(job instanceof TimerEntity))
                    .toList();
            if (waiting.isEmpty()) {
                return;
            }
            waiting.forEach(job -> execute(job.getId()));
        }
        throw Rejection.conflict("play-runs-on");
    }

    private void execute(String id) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            JobEntity job = context.getJobManager().findJobById(id);
            if (job != null) {
                execute(job, context);
            }
            return null;
        });
    }

    private static void execute(JobEntity job, CommandContext context) {
        context.setCurrentJob(job);
        try {
            job.execute(context);
        } finally {
            context.setCurrentJob(null);
        }
    }
}
