package org.throughline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.casefile.NewCase;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.TaskCompletion;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.staff.NewAccount;
import org.throughline.staff.StaffAccounts;
import org.throughline.staff.StaffDirectory;

/** Opens cases and walks one process of them, through the same door as everybody. For process tests. */
@Component
public class CaseDriver {

    private final Persons persons;
    private final Cases cases;
    private final CaseProcesses processes;
    private final TaskCompletion door;
    private final StaffDirectory staff;
    private final StaffAccounts accounts;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    CaseDriver(
            Persons persons,
            Cases cases,
            CaseProcesses processes,
            TaskCompletion door,
            StaffDirectory staff,
            StaffAccounts accounts,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management) {
        this.persons = persons;
        this.cases = cases;
        this.processes = processes;
        this.door = door;
        this.staff = staff;
        this.accounts = accounts;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    /** A case with its worker, without a running lifecycle. */
    public OpenedCase open(String worker, String team) {
        return openFor(worker, team, "self", null);
    }

    /** The same, for a client whom somebody else referred. */
    public OpenedCase openFor(String worker, String team, String source, String requestedBy) {
        Actor intake = actor("intake");
        UUID client = persons.register(PersonDetails.named("Test", "Client"), intake);
        OpenedCase opened = cases.open(new NewCase(null, client, source, requestedBy, "housing"), intake);
        cases.recordAssignment(opened.caseId(), worker, team, "supervisor");
        return opened;
    }

    /** The username of somebody who carries cases and supervises the same team: the one who could approve own work. */
    public String workerWhoAlsoSupervises(String team) {
        String username = "both-" + team;
        if (staff.find(username).isEmpty()) {
            Set<String> roles = Set.of(Role.CASEWORKER.id(), Role.SUPERVISOR.id());
            accounts.create(
                    new NewAccount(username, "Both", "Roles", "b@agency.example", "demo", roles, Set.of(team), "en"),
                    Actor.SYSTEM);
        }
        return username;
    }

    public ProcessInstance start(String processKey, OpenedCase opened, Map<String, Object> variables) {
        String id = processes.start(processKey, opened.caseId(), opened.caseNumber(), variables);
        return runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
    }

    public void complete(ProcessInstance process, String taskKey, String username, Map<String, Object> answers) {
        door.complete(task(process, taskKey).getId(), answers, actor(username));
    }

    /** The open task of the process, or of one that it called; null where there is none. */
    public Task task(ProcessInstance process, String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceIdIn(withCalled(process))
                .taskDefinitionKey(taskKey)
                .singleResult();
    }

    /** Those of the process and of the ones that it called. */
    public List<Job> timers(ProcessInstance process) {
        return Stream.of(withCalled(process))
                .flatMap(id -> management.createJobQuery().processInstanceId(id).timers().list().stream())
                .toList();
    }

    /** What the process called and is waiting for; null where it waits for nothing called. */
    public ProcessInstance called(ProcessInstance process) {
        return runtime.createProcessInstanceQuery()
                .superProcessInstanceId(process.getId())
                .singleResult();
    }

    private String[] withCalled(ProcessInstance process) {
        return Stream.concat(
                        Stream.of(process),
                        runtime.createProcessInstanceQuery().superProcessInstanceId(process.getId()).list().stream())
                .map(ProcessInstance::getId)
                .toArray(String[]::new);
    }

    /** Lets the task's reminder and its escalation come up, as the job executor would in time. */
    public void letTimersComeUp(ProcessInstance process) {
        timers(process).forEach(job -> management.executeJob(job.getId()));
    }

    public Object variable(ProcessInstance process, String name) {
        return runtime.getVariable(process.getId(), name);
    }

    public Actor actor(String username) {
        return staff.find(username).orElseThrow().actor();
    }
}
