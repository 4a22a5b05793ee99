package org.throughline.careplan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.Plans;
import org.throughline.casefile.Answers;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelLibrary;

/** A supervisor's form offers an answer that the program knows nothing of. */
@LifecycleTest
class UnknownDecisionTest {

    private static final String REVIEW = "forms/careplan/review-plan.form";

    @Autowired
    private CaseDriver driver;

    @Autowired
    private Plans plans;

    @Autowired
    private Answers answers;

    @Autowired
    private ModelLibrary library;

    @LocalServerPort
    private int port;

    private OpenedCase opened;
    private ProcessInstance process;

    @BeforeEach
    void aPlanInReviewByAFormWithOneAnswerMore() throws IOException {
        opened = driver.open("caseworker", "north");
        process = driver.start(PlanProcess.KEY, opened, Map.of());
        driver.complete(
                process,
                PlanProcess.Elements.DRAFT_PLAN,
                "caseworker",
                Map.of(
                        "goals",
                        List.of(Map.of(
                                "need", "housing",
                                "statement", "A room by autumn",
                                "measure", "A signed lease",
                                "owner", "client",
                                "targetDate", "2027-09-01"))));
        String shipped = Files.readString(Path.of(REVIEW));
        publish(shipped.replace(
                "\"value\": \"approve\"", "\"value\": \"defer\"}, {\"label\": \"Yes\", \"value\": \"approve\""));
    }

    @AfterEach
    void theFormAsShipped() throws IOException {
        publish(Files.readString(Path.of(REVIEW)));
    }

    @Test
    void theAnswerIsRefusedAtItsFieldInWordsAndNothingIsDecided() {
        HttpResponse<String> refused = PageClient.signedIn(port, "supervisor")
                .json(
                        "POST",
                        "/tasks/"
                                + driver.task(process, PlanProcess.Elements.REVIEW_PLAN)
                                        .getId() + "/complete",
                        "{\"answers\": {\"decision\": \"defer\"}}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"decision\"", "cannot act on the answer “defer”");
        assertThat(driver.task(process, PlanProcess.Elements.REVIEW_PLAN)).isNotNull();
        assertThat(answers.latest(opened.caseId(), "review-plan")).isEmpty();
        assertThat(plans.rounds(opened.caseId())).isEmpty();
        assertThat(plans.revisions(opened.caseId()))
                .extracting(PlanView::status)
                .containsExactly("in-review");
    }

    private void publish(String form) {
        library.deploy("a form that was changed", List.of(new ModelFile(REVIEW, form)));
    }
}
