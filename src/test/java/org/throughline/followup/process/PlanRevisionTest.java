package org.throughline.followup.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.TaskCompletion;
import org.throughline.followup.FollowUpProcess;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralDriver;

/** A service that did not help leads to the review by which plans are revised. */
@LifecycleTest
class PlanRevisionTest {

    private static final String WORKER = "caseworker";

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    TaskCompletion door;

    @Autowired
    Clock clock;

    private OpenedCase opened;
    private ProcessInstance followUp;
    private ProcessInstance referral;

    @BeforeEach
    void aServiceDidNotHelpWhileTheCaseIsFollowedUp() {
        opened = driver.open(WORKER, "north");
        referral = way.start(opened, way.plan(opened, WORKER));
        way.choose(referral, WORKER);
        way.accept(referral, WORKER);
        way.send(referral, WORKER);
        driver.complete(
                referral,
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                WORKER,
                Map.of("response", "accepted", "appointmentAt", "2027-03-15T09:30"));
        driver.complete(
                referral,
                ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED,
                WORKER,
                Map.of("received", "yes", "saidBy", "client", "receivedOn", today().toString(), "helped", "no"));
        followUp = driver.start(FollowUpProcess.KEY, opened, Map.of("riskLevel", "low"));
        assertThat(dueDay()).isAfter(today().plusDays(1));
    }

    @Test
    void theContactBeforeTheReviewComesByTomorrowAndTheReviewProposesToReviseThePlan() {
        review("revise-plan");
        assertThat(dueDay()).isEqualTo(today().plusDays(1));

        contact();
        Task review = driver.task(followUp, FollowUpProcess.Elements.REVIEW_PROGRESS);
        assertThat(proposed(review)).isEqualTo("revise-plan");
        assertThat(exhibit())
                .contains("The plan is to be revised", "A smaller place")
                .doesNotContain("??");

        driver.complete(
                followUp,
                FollowUpProcess.Elements.REVIEW_PROGRESS,
                WORKER,
                Map.of("goals", List.of(), "reviewDecision", "revise-plan", "reason", "It did not help"));
        assertThat(exhibit()).as("after the review").doesNotContain("The plan is to be revised");
    }

    @Test
    void whereTheServiceGoesOnNothingComesEarlier() {
        LocalDate before = dueDay();
        review("continue");
        assertThat(dueDay()).isEqualTo(before);
        contact();
        assertThat(proposed(driver.task(followUp, FollowUpProcess.Elements.REVIEW_PROGRESS)))
                .isNotEqualTo("revise-plan");
    }

    private void review(String decision) {
        driver.complete(
                referral,
                ReferralDeliveryProcess.Elements.REVIEW_NEED,
                WORKER,
                Map.of("needReview", decision, "note", "A smaller place"));
    }

    private void contact() {
        driver.complete(
                followUp,
                FollowUpProcess.Elements.RECORD_CONTACT,
                WORKER,
                Map.of(
                        "reached", "yes",
                        "method", "phone",
                        "contactedOn", today().toString(),
                        "spokeWith", "client",
                        "summary", "Spoke of another place"));
    }

    private Object proposed(Task review) {
        return door.open(review.getId(), driver.actor(WORKER), Locale.ENGLISH)
                .data()
                .get("reviewDecision");
    }

    private String exhibit() {
        return PageClient.signedIn(port, WORKER)
                .get("/cases/" + opened.caseNumber() + "/follow-up/exhibit")
                .body();
    }

    private LocalDate dueDay() {
        return driver.task(followUp, FollowUpProcess.Elements.RECORD_CONTACT)
                .getDueDate()
                .toInstant()
                .atZone(clock.getZone())
                .toLocalDate();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
