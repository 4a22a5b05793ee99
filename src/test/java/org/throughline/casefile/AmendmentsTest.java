package org.throughline.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.Submission;
import org.throughline.intake.IntakeProcess;
import org.throughline.shared.Actor;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

/** A completed form is corrected beside what was first answered, as long as nothing was built on it. */
@LifecycleTest
class AmendmentsTest {

    private static final String HISTORY = "social-history";

    @Autowired
    private LifecycleDriver driver;

    @Autowired
    private Amendments amendments;

    @Autowired
    private Answers answers;

    @Autowired
    private Cases cases;

    @LocalServerPort
    private int port;

    private String number;
    private UUID caseId;
    private Actor intake;

    @BeforeEach
    void aSocialHistoryIsTaken() {
        intake = driver.actor("intake");
        number = driver.request();
        driver.until(number, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY);
        driver.complete(
                number, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY, Map.of("problemStory", "She lost her job in May."));
        caseId = cases.find(number).orElseThrow().caseId();
    }

    @Test
    void theCorrectionCountsAndTheOriginalStaysBesideIt() {
        Submission taken = history();
        amendments.amend(caseId, taken.id(), AnsweredForm.latest(corrected(taken, "A slip of the pen")), intake);

        assertThat(amendments.ofCase(caseId)).singleElement().satisfies(amendment -> {
            assertThat(amendment.by()).isEqualTo("intake");
            assertThat(amendment.reason()).isEqualTo("A slip of the pen");
            assertThat(amendment.answers())
                    .containsEntry("problemStory", "She lost her job in March.")
                    .doesNotContainKey(Amendments.REASON);
        });
        assertThat(answers.shown(caseId, intake).get(0).answers())
                .as("what was first answered")
                .containsEntry("problemStory", "She lost her job in May.");
        assertThat(history().answers())
                .as("what later steps read")
                .containsEntry("problemStory", "She lost her job in March.");
    }

    @Test
    void theDownloadsOfTheCaseHoldTheCorrectionWithItsReason() {
        Submission taken = history();
        amendments.amend(caseId, taken.id(), AnsweredForm.latest(corrected(taken, "A slip of the pen")), intake);
        PageClient reader = PageClient.signedIn(port, "intake");
        String page = "/cases/" + number;

        assertThat(reader.get(page + "/answers.csv").body())
                .contains("She lost her job in May.", "She lost her job in March.,A slip of the pen");
        assertThat(reader.get(page + "/answers.json").body())
                .contains("She lost her job in May.", "\"reason\":\"A slip of the pen\"", "in March.");
        assertThat(reader.get("/cases/export.csv?scope=all&q=" + number + "&field=social-history.problemStory")
                        .body())
                .contains("in March.")
                .doesNotContain("in May.");
    }

    @Test
    void whatDecidedTheWayOfTheCaseIsNotCorrected() {
        Submission taken = history();
        Map<String, Object> answers = corrected(taken, "A slip of the pen");
        answers.put("presentingProblem", "food");
        assertThatThrownBy(() -> amendments.amend(caseId, taken.id(), AnsweredForm.latest(answers), intake))
                .isInstanceOf(FormRefused.class);
        assertThatThrownBy(
                        () -> amendments.amend(caseId, taken.id(), AnsweredForm.latest(corrected(taken, "  ")), intake))
                .isInstanceOf(FormRefused.class);
        assertThat(amendments.ofCase(caseId)).isEmpty();
    }

    @Test
    void aCorrectionOfAnotherWordingThanWasAnsweredIsRefused() {
        Submission taken = history();
        AnsweredForm other = new AnsweredForm(corrected(taken, "A slip of the pen"), taken.formVersion() + 1);
        assertThatThrownBy(() -> amendments.amend(caseId, taken.id(), other, intake))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("form-changed"));
        assertThat(amendments.ofCase(caseId)).isEmpty();
    }

    @Test
    void nobodyElseCorrectsIt() {
        Submission taken = history();
        assertThatThrownBy(() -> amendments.amend(
                        caseId,
                        taken.id(),
                        AnsweredForm.latest(corrected(taken, "A slip")),
                        driver.actor("casemanager")))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("amendment-not-yours"));
        amendments.amend(
                caseId, taken.id(), AnsweredForm.latest(corrected(taken, "A slip")), driver.actor("intakesupervisor"));
        assertThat(amendments.ofCase(caseId)).hasSize(1);
    }

    @Test
    void whatALaterStepRestsOnStaysAndThePageSaysWhich() {
        Submission taken = history();
        driver.complete(number, IntakeProcess.Elements.SCREEN_REQUEST, Map.of("screening", "accept"));

        assertThat(amendments.builtOn(taken).orElseThrow().later().taskKey())
                .isEqualTo(IntakeProcess.Elements.SCREEN_REQUEST);
        assertThatThrownBy(() ->
                        amendments.amend(caseId, taken.id(), AnsweredForm.latest(corrected(taken, "Too late")), intake))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("amendment-built-on"));
    }

    @Test
    void whatAnAutomaticStepTookOverStaysAndThePageSaysSo() {
        driver.complete(number, IntakeProcess.Elements.SCREEN_REQUEST, Map.of("screening", "accept"));
        Submission screened = answers.latest(caseId, "screen-request").orElseThrow();
        assertThat(amendments.builtOn(screened).orElseThrow().action()).contains("screening");
    }

    private Submission history() {
        return answers.latest(caseId, HISTORY).orElseThrow();
    }

    private static Map<String, Object> corrected(Submission taken, String reason) {
        Map<String, Object> corrected = new HashMap<>(taken.answers());
        corrected.put("problemStory", "She lost her job in March.");
        corrected.put(Amendments.REASON, reason);
        return corrected;
    }
}
