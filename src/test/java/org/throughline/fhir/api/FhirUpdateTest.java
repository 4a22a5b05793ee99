package org.throughline.fhir.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.fhir.PartnerCredentials.IssuedCredential;
import org.throughline.fhir.PartnerFixture;
import org.throughline.people.Consents;
import org.throughline.referral.ProviderReport;
import org.throughline.referral.ProviderReport.ReportContent;
import org.throughline.referral.ProviderReports;
import org.throughline.referral.ReferralDriver;
import org.throughline.referral.ReferralView;
import org.throughline.referral.Referrals;
import org.throughline.referral.domain.ReferralStatus;
import org.throughline.shared.Json;

/** A partner answers by what it changes in the Task. */
@LifecycleTest
class FhirUpdateTest {

    private static final String WORKER = "caseworker";
    private static final List<String> CODES = List.of(
            "draft",
            "requested",
            "received",
            "ready",
            "accepted",
            "rejected",
            "in-progress",
            "on-hold",
            "cancelled",
            "failed",
            "completed",
            "entered-in-error");

    @Autowired
    TestRestTemplate http;

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    Referrals referrals;

    @Autowired
    ProviderReports reports;

    @Autowired
    Cases cases;

    @Autowired
    Consents consents;

    @Autowired
    PartnerFixture partners;

    private OpenedCase opened;
    private UUID id;
    private IssuedCredential partner;

    @BeforeEach
    void aReferralIsSent() {
        opened = driver.open(WORKER, "north");
        ProcessInstance process = way.start(opened, way.plan(opened, WORKER));
        way.choose(process, WORKER);
        way.accept(process, WORKER);
        way.send(process, WORKER);
        ReferralView sent = referrals.ofCase(opened.caseId()).get(0);
        id = sent.id();
        partner = partners.ofService(sent.chosen().id());
    }

    @Test
    void acceptedThenAnAppointmentThenDoneWhichOnlyTheClientCompletes() {
        assertThat(put(status("accepted")).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(referral().status()).isEqualTo("accepted");
        assertThat(referral().history().get(2).by())
                .isEqualTo("provider:" + partner.credential().organizationId());

        assertRefused(put(status("in-progress")), HttpStatus.UNPROCESSABLE_ENTITY, "Task.output");
        ObjectNode appointed = status("in-progress");
        addOutput(
                appointed, "urn:throughline:task-output", "appointment", "valueDateTime", "2027-03-15T09:30:00-06:00");
        JsonNode task = json(put(appointed));
        assertThat(task.path("status").asText()).isEqualTo("in-progress");
        assertThat(referral().dates().appointmentAt()).isEqualTo("2027-03-15T15:30:00Z");

        ObjectNode done = status("completed");
        addOutput(done, "http://example.org", "visit", "valueString", "Came on Monday");
        task = json(put(done));
        assertThat(task.path("status").asText()).isEqualTo("in-progress");
        assertThat(task.findValuesAsText("code")).contains("reported-done", "visit");
        assertThat(referral().status()).isEqualTo("in-progress");
        assertThat(reports.of(id)).singleElement().satisfies(report -> {
            assertThat(report.content().kind()).isEqualTo(ProviderReport.ReportKind.DONE);
            assertThat(report.content().text()).isEqualTo("visit: Came on Monday");
            assertThat(report.byProvider()).isTrue();
        });
    }

    @Test
    void rejectedInTheProvidersOwnWords() {
        ObjectNode rejected = status("rejected");
        assertRefused(put(rejected), HttpStatus.UNPROCESSABLE_ENTITY, "Task.statusReason.text");
        rejected.putObject("statusReason").put("text", "The roof leaks");
        JsonNode task = json(put(rejected));
        assertThat(task.path("status").asText()).isEqualTo("rejected");
        assertThat(task.at("/statusReason/text").asText()).isEqualTo("The roof leaks");
        assertThat(task.at("/statusReason/coding/0/code").asText()).isEqualTo("other");
        assertThat(referral().reason()).isEqualTo("other");
    }

    @Test
    void onTheWaitingListByTheGuidesCode() {
        ObjectNode waits = status("accepted");
        addOutput(
                waits,
                "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes",
                "not-enrolled-on-waitlist",
                "valueString",
                "About three weeks");
        assertThat(json(put(waits)).path("status").asText()).isEqualTo("on-hold");
        assertThat(referral().reason()).isEqualTo("no-capacity");
    }

    @Test
    void whoeverDidNotComeIsReportedByFailedAndNoOtherEndIsTaken() {
        put(status("accepted"));
        for (String end : new String[] {"on-hold", "cancelled", "failed"}) {
            assertRefused(put(because(end, "ineligible")), HttpStatus.UNPROCESSABLE_ENTITY, "Task.status");
        }
        assertThat(reports.of(id)).isEmpty();
        assertThat(json(put(because("failed", "no-show"))).path("status").asText())
                .isEqualTo("accepted");
        assertThat(reports.of(id))
                .extracting(report -> report.content().kind())
                .containsExactly(ProviderReport.ReportKind.NO_SHOW);
        ObjectNode onlyWhy = status("accepted");
        onlyWhy.putObject("statusReason").put("text", "Wednesdays only");
        put(onlyWhy);
        assertThat(reports.of(id).get(0).content())
                .returns(ProviderReport.ReportKind.MESSAGE, ReportContent::kind)
                .returns("Wednesdays only", ReportContent::text);
        ObjectNode words = status("accepted");
        addOutput(words, "http://example.org", "note", "valueString", "He called and cannot come on Fridays");
        put(words);
        assertThat(reports.of(id).get(0).content().kind()).isEqualTo(ProviderReport.ReportKind.MESSAGE);
    }

    @Test
    void failedOnTheWaitingListGivesTheWaitUpAndCancelledAtOnceDeclines() {
        ObjectNode waits = status("accepted");
        addOutput(
                waits,
                "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes",
                "waitlist",
                "valueString",
                "Three weeks");
        put(waits);
        assertThat(referral().status()).isEqualTo("on-hold");
        assertThat(put(because("failed", "no-capacity")).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(referral().open()).isFalse();

        aReferralIsSent();
        put(because("cancelled", "no-capacity"));
        assertThat(referral().status()).isEqualTo("rejected");
    }

    @Test
    void aVersionMustBeNamedAndBeTheOneThatStands() {
        ObjectNode accepted = status("accepted");
        assertRefused(put(accepted, null), HttpStatus.PRECONDITION_REQUIRED, null);
        for (String version : new String[] {"W/\"999\"", "W/\"0\"", "*", "nonsense"}) {
            assertRefused(put(accepted, version), HttpStatus.PRECONDITION_FAILED, null);
        }
        assertThat(referral().status()).isEqualTo("requested");
        String read = etag();
        assertThat(put(accepted, read).getStatusCode()).isEqualTo(HttpStatus.OK);
        ResponseEntity<String> again = put(accepted, read);
        assertThat(again.getStatusCode()).as("the same once more").isEqualTo(HttpStatus.OK);
        assertThat(json(again).path("status").asText()).isEqualTo("accepted");
        assertThat(referral().history()).hasSize(3);
        ObjectNode other = accepted.deepCopy();
        other.putObject("statusReason").put("text", "Another");
        assertRefused(put(other, read), HttpStatus.PRECONDITION_FAILED, null);
    }

    @Test
    void anythingElseIsNamedAndRefused() {
        ObjectNode task = status("accepted");
        task.put("description", "More");
        assertRefused(put(task), HttpStatus.UNPROCESSABLE_ENTITY, "Task.description");
        assertThat(referral().status()).isEqualTo("requested");
    }

    @Test
    void aReleaseThatEndsBetweenReadingAndAnswerShutsTheDoor() {
        ObjectNode accepted = status("accepted");
        String version = etag();
        consents.revoke(
                consents.of(cases.require(opened.caseId()).personId()).get(0).id(),
                "Changed her mind",
                driver.actor(WORKER));
        ResponseEntity<String> answer = put(accepted, version);
        assertRefused(answer, HttpStatus.FORBIDDEN, null);
        assertThat(answer.getBody()).doesNotContain("Client", "TL-", "requested");
        assertThat(referral().status()).isEqualTo("requested");
    }

    @Test
    void anotherOrganizationAnswersNothing() {
        ObjectNode accepted = status("accepted");
        String version = etag();
        partner = partners.ofAnother(partner.credential().organizationId());
        assertRefused(put(accepted, version), HttpStatus.NOT_FOUND, null);
        assertThat(referral().status()).isEqualTo("requested");
    }

    @Test
    void hostileBodiesAreRefused() {
        String version = etag();
        String task = status("accepted").toString();
        List<String> bodies = List.of(
                "",
                "[]",
                "{\"resourceType\":\"Patient\"}",
                task.replace("\"accepted\"", "{\"a\":1}"),
                task.replace("\"accepted\"", "\"acc\\u0000epted\""),
                task.replaceFirst(
                        "\\{", "{\"extension\":" + "[{\"extension\":".repeat(500) + "[]" + "}]".repeat(500) + ","));
        for (String body : bodies) {
            assertRefused(send(body, version, "application/fhir+json"), HttpStatus.BAD_REQUEST, null);
        }
        assertRefused(send("x".repeat(300_000), version, "application/fhir+json"), HttpStatus.PAYLOAD_TOO_LARGE, null);
        assertRefused(
                send(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Task>&e;</Task>",
                        version,
                        "application/fhir+xml"),
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                null);
        ObjectNode other = status("accepted");
        other.put("id", UUID.randomUUID().toString());
        assertRefused(put(other, version), HttpStatus.BAD_REQUEST, null);
        assertThat(referral().status()).isEqualTo("requested");
    }

    /** Whatever a partner sends, in whichever order: each step that was made may follow, and the others are refused. */
    @Test
    void noWalkReachesAStateThatMayNotFollow() {
        for (long seed = 1; seed <= 4; seed++) {
            walk(new Random(seed), 15);
            aReferralIsSent();
        }
    }

    private void walk(Random chance, int steps) {
        List<String> made = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            String from = referral().status();
            String to = CODES.get(chance.nextInt(CODES.size()));
            ObjectNode task = status(to);
            task.putObject("statusReason").put("text", "Because");
            if (chance.nextBoolean() && referral().dates().appointmentAt() == null) {
                addOutput(task, "urn:throughline:task-output", "appointment", "valueDateTime", "2027-04-01T10:00:00Z");
            }
            ResponseEntity<String> answer = put(task);
            boolean known = !List.of("ready", "received").contains(to);
            boolean legal = known && (from.equals(to) || ReferralStatus.of(from).mayBecome(ReferralStatus.of(to)));
            if (!legal) {
                assertRefused(answer, HttpStatus.UNPROCESSABLE_ENTITY, "Task.status");
            }
            assertThat(answer.getStatusCode().is5xxServerError())
                    .as(from + " " + to)
                    .isFalse();
            made.add(from + " > " + to + " " + answer.getStatusCode().value());
        }
        List<ReferralView.TransitionView> history = referral().history();
        assertThat(history.stream().skip(1)).as(made.toString()).allSatisfy(one -> assertThat(
                        ReferralStatus.of(one.from()).mayBecome(ReferralStatus.of(one.to())))
                .isTrue());
        assertThat(history).extracting(ReferralView.TransitionView::to).doesNotContain("completed");
    }

    private ObjectNode status(String code) {
        ObjectNode task = (ObjectNode) json(as().getForEntity("/fhir/Task/" + id, String.class));
        return task.put("status", code);
    }

    private ObjectNode because(String code, String reason) {
        ObjectNode task = status(code);
        ObjectNode why = task.putObject("statusReason");
        why.put("text", "As we see it");
        why.putArray("coding")
                .addObject()
                .put("system", "urn:throughline:referral-reason")
                .put("code", reason);
        return task;
    }

    private static void addOutput(ObjectNode task, String system, String code, String type, String value) {
        ObjectNode output = task.withArray("output").addObject();
        output.putObject("type")
                .putArray("coding")
                .addObject()
                .put("system", system)
                .put("code", code);
        output.put(type, value);
    }

    private ReferralView referral() {
        return referrals.find(opened.caseId(), id).orElseThrow();
    }

    private String etag() {
        return as().getForEntity("/fhir/Task/" + id, String.class).getHeaders().getETag();
    }

    private ResponseEntity<String> put(ObjectNode task) {
        return put(task, etag());
    }

    private ResponseEntity<String> put(ObjectNode task, String version) {
        return send(task.toString(), version, "application/fhir+json");
    }

    private ResponseEntity<String> send(String body, String version, String type) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, type);
        if (version != null) {
            headers.set(HttpHeaders.IF_MATCH, version);
        }
        return as().exchange(
                        "/fhir/Task/" + id,
                        HttpMethod.PUT,
                        new HttpEntity<>(body.getBytes(java.nio.charset.StandardCharsets.UTF_8), headers),
                        String.class);
    }

    private TestRestTemplate as() {
        return http.withBasicAuth(partner.credential().id().toString(), partner.secret());
    }

    private static void assertRefused(ResponseEntity<String> answer, HttpStatus status, String element) {
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(status);
        JsonNode outcome = json(answer);
        assertThat(outcome.path("resourceType").asText()).isEqualTo("OperationOutcome");
        assertThat(outcome.at("/issue/0/diagnostics").asText()).isNotBlank();
        if (element != null) {
            assertThat(outcome.at("/issue/0/expression/0").asText()).isEqualTo(element);
        }
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        try {
            return Json.mapper().readTree(answer.getBody());
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(answer.getBody(), noJson);
        }
    }
}
