package org.throughline.fhir.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.disclosure.Disclosures;
import org.throughline.fhir.PartnerCredentials.IssuedCredential;
import org.throughline.fhir.PartnerFixture;
import org.throughline.people.Consents;
import org.throughline.referral.ReferralDriver;
import org.throughline.referral.ReferralView;
import org.throughline.referral.Referrals;
import org.throughline.shared.Json;

/** The partner's door over HTTP: who gets in, and what of whom they see. */
@LifecycleTest
class FhirApiTest {

    private static final String WORKER = "caseworker";
    private static final String FHIR_JSON = "application/fhir+json;charset=UTF-8";

    @Autowired
    TestRestTemplate http;

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    Referrals referrals;

    @Autowired
    Cases cases;

    @Autowired
    Consents consents;

    @Autowired
    PartnerFixture partners;

    @Autowired
    Disclosures disclosures;

    @Autowired
    JdbcClient db;

    private OpenedCase opened;
    private ReferralView referral;
    private IssuedCredential partner;

    @BeforeEach
    void aReferralIsSent() {
        opened = driver.open(WORKER, "north");
        UUID planned = way.plan(opened, WORKER);
        ProcessInstance process = way.start(opened, planned);
        way.choose(process, WORKER);
        way.accept(process, WORKER);
        way.send(process, WORKER);
        referral = referrals.ofCase(opened.caseId()).get(0);
        partner = partners.ofService(referral.chosen().id());
    }

    @Test
    void everybodyReadsWhatTheDoorUnderstandsAndNobodyElseGetsIn() {
        ResponseEntity<String> metadata = http.getForEntity("/fhir/metadata", String.class);
        assertThat(metadata.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(metadata.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo(FHIR_JSON);
        assertThat(json(metadata).path("fhirVersion").asText()).isEqualTo("4.0.1");

        for (String path : new String[] {"/fhir", "/fhir/Task", "/fhir/Task/" + referral.id(), "/fhir/Patient"}) {
            ResponseEntity<String> answer = http.getForEntity(path, String.class);
            assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.UNAUTHORIZED);
            assertOutcome(answer, "login");
        }
        assertThat(http.withBasicAuth(WORKER, "demo")
                        .getForEntity("/fhir/Task", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(as(partner).getForEntity("/api/v1/me", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void theOrganizationReadsItsReferralInFourResourcesThatPointAtEachOther() {
        ResponseEntity<String> read = get(partner, "/fhir/Task/" + referral.id());
        assertThat(read.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(read.getHeaders().getETag()).matches("W/\"\\d+\"");
        JsonNode task = json(read);
        assertThat(task.path("status").asText()).isEqualTo("requested");
        assertThat(task.at("/contained/0/name/0/text").asText()).isEqualTo("Test Client");

        JsonNode request =
                json(get(partner, "/fhir/" + task.at("/focus/reference").asText()));
        assertThat(request.path("resourceType").asText()).isEqualTo("ServiceRequest");
        JsonNode consent = json(get(
                partner, "/fhir/" + request.at("/supportingInfo/0/reference").asText()));
        assertThat(consent.at("/category/0/coding/0/code").asText()).isEqualTo("IDSCL");
        JsonNode service = json(
                get(partner, "/fhir/" + request.at("/performer/0/reference").asText()));
        assertThat(service.path("resourceType").asText()).isEqualTo("HealthcareService");
        for (String pointer : new String[] {"/owner/reference", "/requester/reference"}) {
            assertThat(json(get(partner, "/fhir/" + task.at(pointer).asText()))
                            .path("active")
                            .asBoolean())
                    .isTrue();
        }
        assertThat(json(get(partner, "/fhir/HealthcareService?_count=50")).findValuesAsText("id"))
                .contains(referral.chosen().id().toString());
        assertThat(logged()).contains("read case referrals fhir", "read case consent fhir");
        assertThat(disclosures.ofReferral(referral.id()))
                .filteredOn(row -> row.channel().equals("fhir"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.releaseId()).isEqualTo(release());
                    assertThat(row.classes()).containsExactlyInAnyOrder("name-contact", "need");
                });
    }

    @Test
    void tasksAreFoundByStatusChangeAndFocusPageByPage() {
        String mine = referral.id().toString();
        assertThat(found("/fhir/Task?status=requested,accepted&focus=ServiceRequest/" + mine))
                .containsExactly(mine);
        assertThat(found("/fhir/Task?status=rejected&_id=" + mine)).isEmpty();
        assertThat(found("/fhir/Task?status=ready")).isEmpty();
        assertThat(found("/fhir/Task?focus=Patient/" + mine)).isEmpty();
        assertThat(found("/fhir/Task?_lastUpdated=ge2020-01-01&_id=" + mine)).containsExactly(mine);
        assertThat(found("/fhir/Task?_lastUpdated=lt2020-01-01")).isEmpty();
        assertThat(found("/fhir/ServiceRequest?_id=" + mine)).containsExactly(mine);
        assertThat(get(partner, "/fhir/Task?_lastUpdated=soon").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);

        JsonNode page = json(get(partner, "/fhir/Task?_count=1"));
        assertThat(page.path("type").asText()).isEqualTo("searchset");
        assertThat(page.path("entry").size()).isLessThanOrEqualTo(1);
        assertThat(page.at("/link/0/relation").asText()).isEqualTo("self");
    }

    @Test
    void toAnotherOrganizationThereIsNoSuchReferral() {
        IssuedCredential another = partners.ofAnother(partner.credential().organizationId());
        for (String path : new String[] {
            "/fhir/Task/" + referral.id(),
            "/fhir/ServiceRequest/" + referral.id(),
            "/fhir/Consent/" + release(),
            "/fhir/HealthcareService/" + referral.chosen().id(),
            "/fhir/Organization/" + partner.credential().organizationId(),
            "/fhir/Task/nonsense",
            "/fhir/Patient/1",
        }) {
            ResponseEntity<String> answer = get(another, path);
            assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.NOT_FOUND);
            assertOutcome(answer, "not-found");
            assertThat(answer.getBody()).doesNotContain("Client", opened.caseNumber());
        }
        assertThat(json(get(another, "/fhir/Task?_id=" + referral.id())).path("entry"))
                .isEmpty();
    }

    @Test
    void withoutALiveReleaseNothingIsSaid() {
        UUID release = release();
        consents.revoke(release, "Changed her mind", driver.actor(WORKER));
        for (String type : new String[] {"Task", "ServiceRequest"}) {
            ResponseEntity<String> answer = get(partner, "/fhir/" + type + "/" + referral.id());
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
            assertOutcome(answer, "forbidden");
            assertThat(answer.getBody()).doesNotContain("Client", "TL-", "housing", "Housing");
        }
        assertThat(get(partner, "/fhir/Consent/" + release).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(found("/fhir/Task?_id=" + referral.id())).isEmpty();
    }

    @Test
    void aRevokedCredentialOpensNothing() {
        assertThat(get(partner, "/fhir/Task").getStatusCode()).isEqualTo(HttpStatus.OK);
        partners.revoke(partner);
        assertThat(get(partner, "/fhir/Task").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(db.sql("select what from partner_credential_event where credential_id = ? order by id")
                        .param(partner.credential().id())
                        .query(String.class)
                        .list())
                .containsExactly("created", "revoked");
    }

    @Test
    void xmlIsNotSpoken() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, "application/fhir+xml");
        ResponseEntity<String> answer = as(partner)
                .exchange("/fhir/Task/" + referral.id(), HttpMethod.GET, new HttpEntity<>(headers), String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_ACCEPTABLE);
        assertOutcome(answer, "not-supported");
        assertThat(get(partner, "/fhir/Task?_format=xml").getStatusCode()).isEqualTo(HttpStatus.NOT_ACCEPTABLE);
    }

    private UUID release() {
        return consents.of(cases.require(opened.caseId()).personId()).get(0).id();
    }

    private java.util.List<String> found(String path) {
        JsonNode bundle = json(get(partner, path));
        return bundle.path("entry").findValues("resource").stream()
                .map(resource -> resource.path("id").asText())
                .toList();
    }

    private java.util.List<String> logged() {
        return db.sql("select action || ' ' || subject_kind || ' ' || what || ' ' || door from access_log where by = ?")
                .param("provider:" + partner.credential().organizationId())
                .query(String.class)
                .list();
    }

    private TestRestTemplate as(IssuedCredential issued) {
        return http.withBasicAuth(issued.credential().id().toString(), issued.secret());
    }

    private ResponseEntity<String> get(IssuedCredential issued, String path) {
        return as(issued).getForEntity(path, String.class);
    }

    private static void assertOutcome(ResponseEntity<String> answer, String code) {
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo(FHIR_JSON);
        JsonNode outcome = json(answer);
        assertThat(outcome.path("resourceType").asText()).isEqualTo("OperationOutcome");
        assertThat(outcome.at("/issue/0/code").asText()).isEqualTo(code);
        assertThat(outcome.at("/issue/0/diagnostics").asText()).isNotBlank();
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        try {
            return Json.mapper().readTree(answer.getBody());
        } catch (com.fasterxml.jackson.core.JsonProcessingException noJson) {
            throw new AssertionError(answer.getBody(), noJson);
        }
    }
}
