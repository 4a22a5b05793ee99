package org.throughline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.throughline.apiwalk.FormFiller;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.careplan.PlanProcess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.closure.ClosureProcess;
import org.throughline.engine.Forms;
import org.throughline.engine.TaskCompletion;
import org.throughline.engine.TaskForm;
import org.throughline.engine.TaskInfo;
import org.throughline.followup.FollowUpProcess;
import org.throughline.intake.IntakeProcess;
import org.throughline.intake.Intakes;
import org.throughline.referral.ReferralProcess;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffDirectory;

/** Takes a request and walks its whole case; what a test does not settle itself is filled in by chance. */
@Component
public class LifecycleDriver {

    private static final List<String> PEOPLE = List.of(
            "intake", "caseworker", "caseworker2", "clinician", "supervisor", "supervisor2", "intakesupervisor");

    private static final int MOST_STEPS = 60;

    /** The way straight through: every choice that leads onwards, and a problem that any worker may take. */
    private static final Map<String, Map<String, Object>> ONWARDS = Map.ofEntries(
            Map.entry(IntakeProcess.Elements.CHECK_DUPLICATES, Map.of("match", "new")),
            Map.entry(
                    IntakeProcess.Elements.TAKE_SOCIAL_HISTORY,
                    Map.of("immediateDanger", false, "presentingProblem", "legal")),
            Map.entry(IntakeProcess.Elements.SCREEN_REQUEST, Map.of("screening", "accept")),
            Map.entry(CaseLifecycleProcess.Elements.ASSIGN_WORKER, Map.of("worker", "caseworker")),
            Map.entry(
                    AssessmentProcess.Elements.INTERVIEW_CLIENT,
                    Map.of("immediateDanger", false, "suicidalThoughts", false)),
            Map.entry(AssessmentProcess.Elements.SIGN_OFF_ASSESSMENT, Map.of("decision", "sign")),
            Map.entry(PlanProcess.Elements.DRAFT_PLAN, Map.of("goals", List.of(goal()))),
            Map.entry(PlanProcess.Elements.REVIEW_PLAN, Map.of("decision", "approve")),
            Map.entry(PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT, Map.of("agreed", "yes")),
            Map.entry(
                    ReferralProcess.Elements.SEND_REFERRAL,
                    Map.of("by", "phone", "toWhom", "(312) 555-0100, Ms Ortiz")),
            Map.entry(FollowUpProcess.Elements.RECORD_CONTACT, Map.of("reached", "yes")),
            Map.entry(FollowUpProcess.Elements.REVIEW_PROGRESS, Map.of("reviewDecision", "close", "goals", List.of())),
            Map.entry(
                    ClosureProcess.Elements.PREPARE_CLOSURE,
                    Map.of("reason", "no-further-benefit", "aftercare", false)),
            Map.entry(ClosureProcess.Elements.APPROVE_CLOSURE, Map.of("decision", "approve")));

    private final Intakes intakes;
    private final Forms forms;
    private final TaskCompletion door;
    private final StaffDirectory staff;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;
    private final ObjectMapper json;
    private final Clock clock;
    private final Random random = new Random(7);

    LifecycleDriver(
            Intakes intakes,
            Forms forms,
            TaskCompletion door,
            StaffDirectory staff,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            HistoryService history,
            ObjectMapper json,
            Clock clock) {
        this.intakes = intakes;
        this.forms = forms;
        this.door = door;
        this.staff = staff;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.json = json;
        this.clock = clock;
    }

    private static Map<String, Object> goal() {
        return Map.of(
                "need", "housing",
                "statement", "A room by autumn",
                "measure", "A signed lease",
                "owner", "client",
                "targetDate", "2027-09-01");
    }

    /** @return the number of the case that was opened for it */
    public String request() {
        Map<String, Object> settled = Map.of("source", "self", "presentingProblem", "legal", "immediateDanger", false);
        return intakes.request(answers("service-request", settled), actor("intake"));
    }

    /** Answers to a form that is not bound to a task. */
    public Map<String, Object> answers(String formId, Map<String, Object> settled) {
        return fill(forms.newest(formId).schema(), Map.of(), settled);
    }

    public ProcessInstance process(String caseNumber, String key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey(key)
                .singleResult();
    }

    public boolean isOpen(String caseNumber, String taskKey) {
        return openTasks(caseNumber).contains(taskKey);
    }

    public List<String> openTasks(String caseNumber) {
        return query(caseNumber).stream().map(Task::getTaskDefinitionKey).toList();
    }

    /** Completes whatever is open, the straight way, until that task is open; null: until nothing is. */
    public void until(String caseNumber, String taskKey) {
        for (int step = 0; step < MOST_STEPS; step++) {
            List<String> open = openTasks(caseNumber);
            if (taskKey == null ? open.isEmpty() : open.contains(taskKey)) {
                return;
            }
            String next = open.stream()
                    .filter(key -> !key.equals(ReferralProcess.Elements.CHOOSE_SERVICE))
                    .findFirst()
                    .orElseThrow();
            complete(caseNumber, next, Map.of());
        }
        throw new AssertionError(caseNumber + " never reached " + taskKey + " but " + openTasks(caseNumber));
    }

    /** @param settled answers that are not left to chance */
    public void complete(String caseNumber, String taskKey, Map<String, Object> settled) {
        Task task = query(caseNumber).stream()
                .filter(one -> one.getTaskDefinitionKey().equals(taskKey))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + taskKey + " but " + openTasks(caseNumber)));
        Actor actor = whoMay(task);
        TaskForm form = door.open(task.getId(), actor, Locale.ENGLISH);
        Map<String, Object> all = new HashMap<>(ONWARDS.getOrDefault(taskKey, Map.of()));
        all.putAll(settled);
        door.complete(task.getId(), fill(form.form().schema(), form.data(), all), actor);
    }

    /** Runs what waits for the job executor now, timers left out. */
    public void runJobs(String caseNumber) {
        management.createJobQuery().messages().list().stream()
                .filter(job -> belongs(job.getProcessInstanceId(), caseNumber))
                .forEach(job -> management.executeJob(job.getId()));
    }

    /** @param processInstanceId null for the engine's own jobs */
    public boolean belongs(String processInstanceId, String caseNumber) {
        if (processInstanceId == null) {
            return false;
        }
        HistoricProcessInstance process = history.createHistoricProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
        return process != null && caseNumber.equals(process.getBusinessKey());
    }

    public Actor actor(String username) {
        return staff.find(username).orElseThrow().actor();
    }

    private Actor whoMay(Task task) {
        if (task.getAssignee() != null) {
            return actor(task.getAssignee());
        }
        TaskInfo info = door.find(task.getId()).orElseThrow();
        return PEOPLE.stream()
                .map(this::actor)
                .filter(person -> door.concerns(info, person))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody for " + info));
    }

    private List<Task> query(String caseNumber) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    /** A form filled in by chance, but for what is settled. */
    public Map<String, Object> fill(String schema, Map<String, Object> data, Map<String, Object> settled) {
        try {
            return FormFiller.fill(json.readTree(schema), data, LocalDate.now(clock), random, settled);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
