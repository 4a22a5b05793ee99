package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.throughline.engine.TaskCompletion;
import org.throughline.shared.Actor;

/** Walks a case in a process test as staff would: through the door; and lets timers come up without waiting. */
public final class CaseActions {

    public static final Actor INTAKE = new Actor("intake", "Ines Hart", Set.of("intake"), Set.of());
    public static final Actor CASEWORKER =
            new Actor("caseworker", "Carla Mendez", Set.of("caseworker"), Set.of("north"));
    public static final Actor SUPERVISOR =
            new Actor("supervisor", "Stella Grant", Set.of("supervisor"), Set.of("north"));

    private final ProcessEngine engine;
    private final TaskCompletion door;

    public CaseActions(ProcessEngine engine, TaskCompletion door) {
        this.engine = engine;
        this.door = door;
    }

    /** The running instance of a process of the case; null where there is none. */
    public ProcessInstance process(String key, String caseNumber) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(key)
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
    }

    /** The open task of that name in the model. */
    public Task task(String caseNumber, String key) {
        List<Task> found = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(key)
                .list();
        assertThat(found).as("open tasks %s of %s", key, caseNumber).hasSize(1);
        return found.get(0);
    }

    public void complete(String caseNumber, String key, Map<String, Object> answers, Actor actor) {
        door.complete(task(caseNumber, key).getId(), answers, actor);
    }

    /** Lets what is timed at that element come up now: a boundary event, or a task's reminder and escalation. */
    public void timers(ProcessInstance process, String element) {
        List<Job> timers =
                engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .timers()
                        .list()
                        .stream()
                        .filter(job -> element.equals(element(job)))
                        .toList();
        assertThat(timers).as("timers at %s", element).isNotEmpty();
        timers.forEach(timer -> engine.getManagementService().executeJob(timer.getId()));
    }

    /** Carries out what waits at asynchronous continuations of the process. */
    public void goOn(ProcessInstance process) {
        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process.getId())
                .messages()
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private String element(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
