package org.throughline.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.TaskCompletion;
import org.throughline.fhir.PartnerCredentials.IssuedCredential;
import org.throughline.fhir.PartnerFixture;
import org.throughline.referral.ProviderReply.ReplyDetails;
import org.throughline.referral.ProviderReply.ReplyKind;
import org.throughline.referral.ProviderReport.ReportContent;
import org.throughline.referral.ProviderReport.ReportKind;
import org.throughline.referral.domain.ReferralStatus;
import org.throughline.shared.Actor;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Json;
import org.throughline.shared.Rejection;

/**
 * Whoever answers, and by which door: a worker at the desk or by the REST API, the provider by its link or by its own program
 * over FHIR. In whatever order they come, no step is made that may not follow, and only a client's word completes.
 */
@LifecycleTest
class EveryDoorWalkTest {

    private static final String WORKER = "caseworker";
    private static final int STEPS = 14;
    private static final List<String> TASK_CODES =
            List.of("accepted", "rejected", "in-progress", "on-hold", "cancelled", "failed", "completed");

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralProviders providers;

    @Autowired
    ProviderDoor link;

    @Autowired
    TaskCompletion desk;

    @Autowired
    TaskService tasks;

    @Autowired
    TestRestTemplate http;

    @Autowired
    PartnerFixture partners;

    private final Set<String> taken = new HashSet<>();
    private Random random;
    private OpenedCase opened;
    private UUID id;
    private Actor provider;
    private IssuedCredential partner;

    @Test
    void noDoorMakesAStepThatMayNotFollow() throws JsonProcessingException {
        for (long seed = 1; seed <= 10; seed++) {
            random = new Random(seed);
            aReferralIsSent();
            for (int step = 0; step < STEPS && referral().open(); step++) {
                byAnyDoor();
            }
            assertWay("walk " + seed);
        }
        assertThat(taken)
                .as("doors by which something was taken")
                .containsExactlyInAnyOrder("desk", "rest", "link", "fhir");
    }

    private void aReferralIsSent() {
        opened = driver.open(WORKER, "north");
        ProcessInstance process = way.start(opened, way.plan(opened, WORKER));
        way.choose(process, WORKER);
        way.accept(process, WORKER);
        way.send(process, WORKER);
        ReferralView sent = referrals.ofCase(opened.caseId()).get(0);
        id = sent.id();
        provider = providers.of(id).orElseThrow().actor();
        partner = partners.ofService(sent.chosen().id());
    }

    private void byAnyDoor() throws JsonProcessingException {
        String door = one("desk", "rest", "link", "fhir");
        int before = referral().history().size();
        try {
            switch (door) {
                case "desk" -> atTheDesk();
                case "rest" -> overRest();
                case "link" -> byTheLink();
                default -> overFhir();
            }
        } catch (Rejection | FormRefused refused) {
            assertThat(referral().history())
                    .as("what is refused changes nothing")
                    .hasSize(before);
        }
        if (referral().history().size() > before) {
            taken.add(door);
        }
    }

    private void atTheDesk() {
        Task task = anyTask();
        desk.complete(task.getId(), answers(task), driver.actor(WORKER));
    }

    private void overRest() {
        Task task = anyTask();
        ResponseEntity<String> answer = http.withBasicAuth(WORKER, "demo")
                .postForEntity(
                        "/api/v1/tasks/" + task.getId() + "/complete", Map.of("answers", answers(task)), String.class);
        assertThat(answer.getStatusCode().is5xxServerError())
                .as(answer.getBody())
                .isFalse();
    }

    private void byTheLink() {
        if (random.nextInt(3) == 0) {
            link.report(id, new ReportContent(one(ReportKind.values()), null, null, "As they say"), provider);
            return;
        }
        LocalDateTime at = random.nextBoolean() ? LocalDateTime.of(2027, 3, 15, 9, 30) : null;
        ReplyDetails details = new ReplyDetails(
                null,
                at,
                "no-capacity",
                null,
                1 + random.nextInt(9),
                LocalDate.now().plusDays(random.nextInt(60)));
        link.answer(id, new ProviderReply(one(ReplyKind.values()), details, null), provider);
    }

    private void overFhir() throws JsonProcessingException {
        TestRestTemplate program = http.withBasicAuth(partner.credential().id().toString(), partner.secret());
        ResponseEntity<String> read = program.getForEntity("/fhir/Task/" + id, String.class);
        ObjectNode task = (ObjectNode) Json.mapper().readTree(read.getBody());
        task.put("status", TASK_CODES.get(random.nextInt(TASK_CODES.size())));
        task.putObject("statusReason").put("text", "Because");
        if (referral().dates().appointmentAt() == null && random.nextBoolean()) {
            ObjectNode output = task.withArray("output").addObject();
            output.putObject("type")
                    .putArray("coding")
                    .addObject()
                    .put("system", "urn:throughline:task-output")
                    .put("code", "appointment");
            output.put("valueDateTime", "2027-04-01T10:00:00Z");
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("application/fhir+json"));
        headers.set(HttpHeaders.IF_MATCH, read.getHeaders().getETag());
        ResponseEntity<String> answer = program.exchange(
                "/fhir/Task/" + id, HttpMethod.PUT, new HttpEntity<>(task.toString(), headers), String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isIn(200, 409, 422);
    }

    private Task anyTask() {
        List<Task> open =
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(opened.caseNumber())
                        .orderByTaskId()
                        .asc()
                        .list()
                        .stream()
                        .filter(task -> !task.getTaskDefinitionKey()
                                .equals(AppointmentReminderProcess.Elements.REMIND_OF_APPOINTMENT))
                        .toList();
        return open.get(random.nextInt(open.size()));
    }

    private Map<String, Object> answers(Task task) {
        return switch (task.getTaskDefinitionKey()) {
            case ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE -> response();
            case ReferralDeliveryProcess.Elements.CHECK_WAITLIST ->
                Map.of("waitlist", one("still-waiting", "place-found"));
            case ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT -> Map.of("appointmentAt", "2027-03-15T09:30");
            case ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED -> receipt();
            case ReferralDeliveryProcess.Elements.CLARIFY_WITH_PROVIDER ->
                Map.of("providerSays", "unclear", "note", "Nobody knows");
            default -> Map.of();
        };
    }

    private Map<String, Object> response() {
        Map<String, Object> answers = new HashMap<>(Map.of("response", one("accepted", "waitlisted", "rejected")));
        if (answers.get("response").equals("rejected")) {
            answers.put("reason", "no-capacity");
        }
        return answers;
    }

    private Map<String, Object> receipt() {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "received", one("yes", "reschedule", "no-try-again", "provider-disagrees"),
                "saidBy", one("client", "family", "nobody")));
        if (answers.get("received").equals("yes")) {
            answers.putAll(Map.of("receivedOn", LocalDate.now().toString(), "helped", "yes"));
        } else if (answers.get("received").equals("no-try-again")) {
            answers.put("reason", "no-show");
        }
        return answers;
    }

    private void assertWay(String walk) {
        List<ReferralView.TransitionView> history = referral().history();
        assertThat(history.subList(1, history.size())).as(walk).allMatch(step -> ReferralStatus.of(step.from())
                .mayBecome(ReferralStatus.of(step.to())));
        assertThat(history)
                .as(walk + ": who completed")
                .filteredOn(step -> step.to().equals("completed"))
                .allMatch(step -> step.by().equals(WORKER));
    }

    private ReferralView referral() {
        return referrals.find(opened.caseId(), id).orElseThrow();
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
