package org.throughline.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** One case while its history is lived through: who it is about, what it turns to, when its next step is due. */
class DemoCase {

    /** The course of a case, one name a step, to tell how long ago a case at each step began. */
    private static final List<String> COURSE = List.of(
            "CheckDuplicates",
            "TakeSocialHistory",
            "ScreenRequest",
            "AssignWorker",
            "ChooseInstruments",
            "InterviewClient",
            "RankNeeds",
            "SignOffAssessment",
            "DraftPlan",
            "ReviewPlan",
            "ConfirmClientAgreement",
            "ChooseService",
            "OfferToClient",
            "ObtainConsent",
            "RecordProviderResponse",
            "RecordAppointment",
            "ConfirmServiceReceived",
            "RecordContact",
            "ReviewProgress",
            "PrepareClosure",
            "ApproveClosure");

    private static final int LONGEST_COURSE = 30;

    private final DemoClient client;
    private final DemoTurns turns;
    private final Random random;
    private String number;
    private Instant nextAt;

    DemoCase(DemoClient client, int index, Instant now, Random random) {
        this.client = client;
        this.random = random;
        this.turns = new DemoTurns(client, index);
        this.nextAt = now.minus(age(client)).plus(Duration.ofMinutes(index * 17L));
    }

    DemoClient client() {
        return client;
    }

    DemoTurns turns() {
        return turns;
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
