package org.throughline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.api.ApiClient.Answer;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.people.Consents;
import org.throughline.referral.ReferralDriver;
import org.throughline.referral.ReferralView;
import org.throughline.referral.Referrals;

/** A referral is sent over the API by completing its open task, and by nothing else. */
@LifecycleTest
class SendReferralApiTest {

    private static final String WORKER = "caseworker";

    @LocalServerPort
    private int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    Referrals referrals;

    @Autowired
    Consents consents;

    @Autowired
    Cases cases;

    private OpenedCase opened;
    private ProcessInstance process;
    private ApiClient worker;

    @BeforeEach
    void aServiceIsOffered() {
        opened = driver.open(WORKER, "north");
        process = way.start(opened, way.plan(opened, WORKER));
        way.choose(process, WORKER);
        way.accept(process, WORKER);
        worker = new ApiClient(port, WORKER, "demo");
    }

    @Test
    void completesTheOpenTaskOnceHoweverOftenItIsSentWithOneKey() {
        way.consent(process, WORKER);
        Map<String, Object> body = Map.of("by", "mail", "to", "intake@hope.example");

        assertThat(worker.post(
                                path(),
                                body,
                                "Idempotency-Key",
                                "send-" + referral().id())
                        .status())
                .isEqualTo(204);
        assertThat(worker.post(
                                path(),
                                body,
                                "Idempotency-Key",
                                "send-" + referral().id())
                        .status())
                .isEqualTo(204);
        assertThat(referral().status()).isEqualTo("requested");
        assertThat(referral().sent()).isEqualTo(new ReferralView.Sent("mail", "intake@hope.example", null, WORKER));
        assertThat(worker.post(path(), body).status()).isEqualTo(409);
    }

    @Test
    void refusesWhereItIsNotToBeSentYetOrItsReleaseHasEnded() {
        Map<String, Object> body = Map.of("by", "phone", "to", "Ms Ortiz");
        assertThat(worker.post(path(), body).status()).isEqualTo(409);
        way.consent(process, WORKER);
        UUID person = cases.require(opened.caseId()).personId();
        consents.revoke(consents.of(person).get(0).id(), "Changed her mind", driver.actor(WORKER));

        Answer ended = worker.post(path(), body);
        assertThat(ended.status()).isEqualTo(409);
        assertThat(ended.json().path("detail").asText()).contains("release");
        assertThat(referral().status()).isEqualTo("draft");
    }

    @Test
    void refusesWhatTheFormWouldRefuseAtItsField() {
        way.consent(process, WORKER);
        refusedAt("to", Map.of("by", "mail", "to", "the front desk"));
        refusedAt("to", Map.of("by", "phone", "to", " "));
        refusedAt("by", Map.of("by", "pigeon", "to", "Ms Ortiz"));
        assertThat(worker.send("POST", path(), "[]").status()).isEqualTo(400);
    }

    @Test
    void isNoReferralToWhoeverMayNotKnowOfTheCaseAndForbiddenToWhoeverOnlyReadsIt() {
        way.consent(process, WORKER);
        Map<String, Object> body = Map.of("by", "phone", "to", "Ms Ortiz");
        for (String stranger : List.of("caseworker2", "administrator")) {
            assertThat(new ApiClient(port, stranger, "demo").post(path(), body).status())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(worker.post("/api/v1/referrals/" + UUID.randomUUID() + "/send", body)
                        .status())
                .isEqualTo(404);
        assertThat(new ApiClient(port, "clinician", "demo").post(path(), body).status())
                .isIn(403, 409);
        assertThat(referral().status()).isEqualTo("draft");
    }

    @Test
    void whatWasDisclosedIsReadOverTheApi() {
        way.consent(process, WORKER);
        worker.post(path(), Map.of("by", "phone", "to", "Ms Ortiz"));
        String disclosures = "/api/v1/people/" + cases.require(opened.caseId()).personId() + "/disclosures";

        JsonNode entry = worker.get(disclosures).json().path("items").get(0);
        assertThat(entry.path("channel").asText()).isEqualTo("phone");
        assertThat(entry.path("address").asText()).isEqualTo("Ms Ortiz");
        assertThat(entry.path("by").asText()).isEqualTo(WORKER);
        assertThat(entry.path("classes")).extracting(JsonNode::asText).containsExactly("name-contact", "need");
        assertThat(entry.path("purpose").asText()).isEqualTo("To find a room");
        assertThat(new ApiClient(port, "caseworker2", "demo").get(disclosures).status())
                .isEqualTo(404);
    }

    private void refusedAt(String field, Map<String, Object> body) {
        Answer answer = worker.post(path(), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().path("errors"))
                .extracting((JsonNode error) -> error.path("field").asText())
                .contains(field);
    }

    private String path() {
        return "/api/v1/referrals/" + referral().id() + "/send";
    }

    private ReferralView referral() {
        List<ReferralView> all = referrals.ofCase(opened.caseId());
        return all.get(all.size() - 1);
    }
}
