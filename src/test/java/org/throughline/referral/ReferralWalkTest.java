package org.throughline.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.TaskCompletion;
import org.throughline.referral.ProviderReport.ReportContent;
import org.throughline.referral.ProviderReport.ReportKind;
import org.throughline.referral.domain.ReferralStatus;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

/**
 * Whatever workers answer, providers say and timers do, in whatever order: no referral takes a way that there is not, none
 * that is open waits without a task, and none that is closed asks for one but the review of its need.
 */
@LifecycleTest
class ReferralWalkTest {

    private static final String WORKER = "caseworker";
    private static final int STEPS = 30;

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    Referrals referrals;

    @Autowired
    ProviderReports reports;

    @Autowired
    TaskCompletion door;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    private Random random;
    private OpenedCase opened;
    private ProcessInstance process;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noWalkLeavesTheWaysThatThereAre(long seed) {
        random = new Random(seed);
        opened = driver.open(WORKER, "north");
        process = way.start(opened, way.plan(opened, WORKER));
        int accepted = 0;
        for (int step = 0; step < STEPS && runs(); step++) {
            accepted += step() ? 1 : 0;
            assertNothingWaitsUnseen();
        }
        assertThat(accepted).as("steps that were taken").isPositive();
        assertThat(referrals.ofCase(opened.caseId())).isNotEmpty().allSatisfy(ReferralWalkTest::assertWay);
    }

    private boolean runs() {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(process.getId())
                        .count()
                > 0;
    }

    /** True where it was accepted: what is refused must change nothing, which the next look shows. */
    private boolean step() {
        int what = random.nextInt(10);
        try {
            if (what == 0) {
                driver.letTimersComeUp(process);
            } else if (what == 1) {
                report();
            } else {
                List<Task> open = open();
                Task task = open.get(random.nextInt(open.size()));
                door.complete(task.getId(), answers(task), driver.actor(WORKER));
            }
            return true;
        } catch (Rejection | FormRefused refused) {
            return false;
        }
    }

    private void report() {
        List<ReferralView> all = referrals.ofCase(opened.caseId());
        ReportKind kind = one(ReportKind.values());
        reports.record(
                all.get(random.nextInt(all.size())).id(),
                new ReportContent(kind, null, null, "As they say"),
                ProviderReport.PROVIDER + "haven");
    }

    private List<Task> open() {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(opened.caseNumber())
                .orderByTaskId()
                .asc()
                .list()
                .stream()
                .filter(task ->
                        !task.getTaskDefinitionKey().equals(AppointmentReminderProcess.Elements.REMIND_OF_APPOINTMENT))
                .toList();
    }

    private void assertNothingWaitsUnseen() {
        Set<String> asked = new TreeSet<>();
        Set<String> reviewed = new TreeSet<>();
        for (Task task : open()) {
            String about =
                    String.valueOf(runtime.getVariable(task.getExecutionId(), ReferralProcess.Variables.REFERRAL_ID));
            (task.getTaskDefinitionKey().equals(ReferralDeliveryProcess.Elements.REVIEW_NEED) ? reviewed : asked)
                    .add(about);
        }
        Set<String> expected = new TreeSet<>();
        referrals.ofCase(opened.caseId()).stream()
                .filter(ReferralView::open)
                .forEach(open -> expected.add(open.id().toString()));
        assertThat(asked).as("referrals with an open task").isEqualTo(expected);
        assertThat(reviewed).as("needs under review").noneMatch(expected::contains);
    }

    private static void assertWay(ReferralView referral) {
        List<ReferralView.TransitionView> history = referral.history();
        for (ReferralView.TransitionView change : history.subList(1, history.size())) {
            assertThat(ReferralStatus.of(change.from()).mayBecome(ReferralStatus.of(change.to())))
                    .as(change.from() + " to " + change.to())
                    .isTrue();
        }
        if (referral.status().equals("completed")) {
            assertThat(referral.delivery().saidBy()).isIn("client", "family");
            assertThat(referral.dates().receivedOn()).isBeforeOrEqualTo(LocalDate.now());
        }
    }

    private Map<String, Object> answers(Task task) {
        Map<String, Object> answers = new HashMap<>();
        switch (task.getTaskDefinitionKey()) {
            case ReferralProcess.Elements.CHOOSE_SERVICE -> choose(answers);
            case ReferralProcess.Elements.OFFER_TO_CLIENT ->
                answers.putAll(Map.of("offerResult", "accepted", "method", "phone"));
            case ReferralProcess.Elements.OBTAIN_CONSENT ->
                answers.putAll(Map.of(
                        "consent", "granted",
                        "purpose", "To find a room",
                        "information", List.of("name-contact", "need"),
                        "method", "verbal"));
            case ReferralProcess.Elements.SEND_REFERRAL -> answers.putAll(ReferralDriver.BY_PHONE);
            case ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE -> respond(answers);
            case ReferralDeliveryProcess.Elements.ASK_PROVIDER_AGAIN, ReferralDeliveryProcess.Elements.CALL_PROVIDER ->
                answers.putAll(Map.of("reached", "no", "how", "phone"));
            case ReferralDeliveryProcess.Elements.DECIDE_WITHOUT_ANSWER -> decide(answers);
            case ReferralDeliveryProcess.Elements.CHECK_WAITLIST -> waitOn(answers);
            case ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT ->
                answers.put("appointmentAt", "2027-03-15T09:30");
            case ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED -> confirm(answers);
            case ReferralDeliveryProcess.Elements.CLARIFY_WITH_PROVIDER ->
                answers.putAll(Map.of("providerSays", "unclear", "note", "Nobody knows"));
            case ReferralDeliveryProcess.Elements.REVIEW_NEED ->
                answers.put("needReview", one("continue", "another-service", "revise-plan"));
            default -> throw new AssertionError("Nobody should be asked for " + task.getTaskDefinitionKey());
        }
        return answers;
    }

    private void choose(Map<String, Object> answers) {
        List<Map<String, Object>> services = way.services(process, WORKER);
        if (services.isEmpty() || random.nextInt(8) == 0) {
            answers.putAll(Map.of("choice", "unmet-need", "reason", "no-service"));
        } else {
            answers.putAll(ReferralDriver.choice(services.get(0).get("value").toString()));
        }
    }

    private void respond(Map<String, Object> answers) {
        String response = one("accepted", "waitlisted", "rejected");
        answers.put("response", response);
        if (response.equals("rejected")) {
            answers.put("reason", "no-capacity");
        } else if (response.equals("accepted") && random.nextBoolean()) {
            answers.put("appointmentAt", "2027-03-15T09:30");
        }
    }

    private void decide(Map<String, Object> answers) {
        String decision = one("wait-on", "match-again");
        answers.put("withoutAnswer", decision);
        if (decision.equals("wait-on")) {
            answers.put(
                    "decideOn", LocalDate.now().plusDays(random.nextInt(5) - 1L).toString());
        }
    }

    private void waitOn(Map<String, Object> answers) {
        String waitlist = one("still-waiting", "place-found", "given-up");
        answers.put("waitlist", waitlist);
        if (waitlist.equals("given-up")) {
            answers.put("reason", "no-capacity");
        }
    }

    private void confirm(Map<String, Object> answers) {
        String received = one("yes", "reschedule", "no-try-again", "no-give-up", "provider-disagrees");
        answers.put("received", received);
        if (!received.equals("reschedule")) {
            answers.put("saidBy", one("client", "family", "nobody"));
        }
        if (received.equals("yes")) {
            answers.put(
                    "receivedOn",
                    LocalDate.now().plusDays(random.nextInt(3) - 1L).toString());
            answers.put("helped", one("yes", "no"));
        } else if (received.startsWith("no")) {
            answers.put("reason", one("no-show", "no-capacity"));
        }
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
