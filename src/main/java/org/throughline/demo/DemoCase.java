package org.throughline.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.careplan.PlanProcess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.closure.ClosureProcess;
import org.throughline.followup.FollowUpProcess;
import org.throughline.intake.IntakeProcess;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralProcess;

/** One case while its history is lived through: who it is about, what it turns to, when its next step is due. */
class DemoCase {

    /** The course of a case, one name a step, to tell how long ago a case at each step began. */
    private static final List<String> COURSE = List.of(
            IntakeProcess.Elements.CHECK_DUPLICATES,
            IntakeProcess.Elements.TAKE_SOCIAL_HISTORY,
            IntakeProcess.Elements.SCREEN_REQUEST,
            CaseLifecycleProcess.Elements.ASSIGN_WORKER,
            AssessmentProcess.Elements.INTERVIEW_CLIENT,
            AssessmentProcess.Elements.RANK_NEEDS,
            AssessmentProcess.Elements.SIGN_OFF_ASSESSMENT,
            PlanProcess.Elements.DRAFT_PLAN,
            PlanProcess.Elements.REVIEW_PLAN,
            PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT,
            ReferralProcess.Elements.CHOOSE_SERVICE,
            ReferralProcess.Elements.OFFER_TO_CLIENT,
            ReferralProcess.Elements.OBTAIN_CONSENT,
            ReferralProcess.Elements.SEND_REFERRAL,
            ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
            ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT,
            ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED,
            FollowUpProcess.Elements.RECORD_CONTACT,
            FollowUpProcess.Elements.REVIEW_PROGRESS,
            ClosureProcess.Elements.PREPARE_CLOSURE,
            ClosureProcess.Elements.APPROVE_CLOSURE);

    private static final int LONGEST_COURSE = 30;

    private final DemoClient client;
    private final DemoTurns turns;
    private final int index;
    private boolean pictured;
    private final Random random;
    private String number;
    private Instant nextAt;

    DemoCase(DemoClient client, int index, Instant now, Random random) {
        this.client = client;
        this.random = random;
        this.index = index;
        this.turns = new DemoTurns(client, index);
        this.nextAt = now.minus(age(client)).plus(Duration.ofMinutes(index * 17L));
    }

    DemoClient client() {
        return client;
    }

    DemoTurns turns() {
        return turns;
    }

    /** Counts the clients of the demo. */
    int index() {
        return index;
    }

    /** Once: when a worker has first talked with the client, whose family is known then. */
    boolean isToBePictured(String taskKey) {
        boolean first = !pictured && taskKey.equals(AssessmentProcess.Elements.INTERVIEW_CLIENT);
        pictured |= first;
        return first;
    }

    String number() {
        return number;
    }

    void opened(String caseNumber) {
        number = caseNumber;
    }

    Instant nextAt() {
        return nextAt;
    }

    /** The next step follows some hours or a few days later, within working hours. */
    void pause() {
        nextAt = nextAt.plus(Duration.ofHours(7 + random.nextInt(60)));
    }

    boolean isAt(String taskKey) {
        return client.target().equals(taskKey);
    }

    /** Long enough ago for the steps to its target at some two days each; a few cases have then waited too long. */
    private Duration age(DemoClient about) {
        int steps = COURSE.indexOf(about.target());
        int course = about.isClosedInTheEnd() || steps < 0 ? LONGEST_COURSE : steps;
        boolean left = random.nextInt(4) == 0;
        return Duration.ofHours(course * 37L + 5 + random.nextInt(30) + (left ? 24 * 6 : 0));
    }
}
