package org.throughline.fhir.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.referral.PartnerReferral;
import org.throughline.referral.domain.ReferralStatus;

/** What Gravity SDOH Clinical Care 3.0.0 requires of each resource, one element after the other. */
class SdohResourcesTest {

    private final FhirJson json = new FhirJson();
    private final TaskMapper tasks = new TaskMapper(ReleasedReferral.messages());
    private final ServiceRequestMapper requests = new ServiceRequestMapper(ReleasedReferral.messages());
    private final ConsentMapper consents = new ConsentMapper(ReleasedReferral.messages());

    @ParameterizedTest
    @CsvSource({
        "/resourceType, Task",
        "/meta/profile/0, http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/SDOHCC-TaskForReferralManagement",
        "/meta/versionId, 7",
        "/status, requested",
        "/intent, order",
        "/code/coding/0/system, http://hl7.org/fhir/CodeSystem/task-code",
        "/code/coding/0/code, fulfill",
        "/focus/reference, ServiceRequest/6b1f8a52-0000-4000-8000-000000000001",
        "/for/type, Patient",
        "/for/identifier/value, TL-2026-000042",
        "/authoredOn, 2026-03-12",
        "/requester/reference, Organization/agency",
        "/owner/reference, Organization/6b1f8a52-0000-4000-8000-000000000002",
        "/priority, urgent",
    })
    void aTaskHas(String pointer, String value) {
        assertThat(written(task(ReleasedReferral.requested())).at(pointer).asText())
                .startsWith(value);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"DRAFT", "ENTERED_IN_ERROR"},
            mode = EnumSource.Mode.EXCLUDE)
    void aTaskIsNeverReadyOrReceivedAndSaysWhyWhereTheGuideAsks(ReferralStatus state) {
        String reason = state.needsReason() ? "no-capacity" : null;
        JsonNode task = written(task(ReleasedReferral.inState(state.id(), reason, null)));
        assertThat(task.path("status").asText()).isEqualTo(state.id()).isNotIn("ready", "received");
        assertThat(task.at("/statusReason/text").asText()).isEqualTo(state.needsReason() ? "No capacity" : "");
    }

    @Test
    void everyStateOfAReferralIsOneStatusAndTheTwoThatTheGuideLeavesOutAreNone() {
        assertThat(ReferralStatus.values()).allSatisfy(state -> {
            TaskStatus status = TaskStatuses.of(state.id());
            assertThat(status.toCode()).isEqualTo(state.id());
            assertThat(TaskStatuses.state(status)).contains(state.id());
            assertThat(TaskStatuses.needsReason(status)).isEqualTo(state.needsReason());
        });
        assertThat(TaskStatuses.state(TaskStatus.READY)).isEmpty();
        assertThat(TaskStatuses.state(TaskStatus.RECEIVED)).isEmpty();
    }

    @Test
    void aReasonIsInTheProvidersOwnWordsAndNobodyElses() {
        assertThat(written(task(ReleasedReferral.inState("rejected", "other", "The roof leaks")))
                        .at("/statusReason/text")
                        .asText())
                .isEqualTo("The roof leaks");
    }

    @ParameterizedTest
    @CsvSource({
        "/resourceType, ServiceRequest",
        "/status, active",
        "/intent, order",
        "/category/0/coding/0/code, sdoh",
        "/category/1/coding/0/code, housing-instability",
        "/code/coding/0/system, http://snomed.info/sct",
        "/code/coding/0/code, 3457005",
        "/code/text, Housing",
        "/subject/identifier/value, TL-2026-000042",
        "/requester/reference, Organization/agency",
        "/performer/0/reference, HealthcareService/6b1f8a52-0000-4000-8000-000000000004",
        "/supportingInfo/0/reference, Consent/6b1f8a52-0000-4000-8000-000000000003",
        "/note/0/text, A room near the school",
    })
    void aServiceRequestHas(String pointer, String value) {
        assertThat(written(requests.request(ReleasedReferral.requested(), Locale.ENGLISH))
                        .at(pointer)
                        .asText())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "/resourceType, Consent",
        "/status, active",
        "/scope/coding/0/code, patient-privacy",
        "/category/0/coding/0/system, http://terminology.hl7.org/CodeSystem/v3-ActCode",
        "/category/0/coding/0/code, IDSCL",
        "/patient/identifier/value, TL-2026-000042",
        "/dateTime, 2026-03-01",
        "/organization/0/reference, Organization/agency",
        "/sourceAttachment/contentType, text/plain; charset=utf-8",
        "/policyRule/coding/0/code, hipaa-auth",
        "/provision/type, permit",
        "/provision/period/end, 2027-03-01",
        "/provision/actor/0/reference/reference, Organization/6b1f8a52-0000-4000-8000-000000000002",
    })
    void aConsentHas(String pointer, String value) {
        JsonNode consent =
                written(consents.consent(ReleasedReferral.requested(), ReleasedReferral.ORGANIZATION, Locale.ENGLISH));
        assertThat(consent.at(pointer).asText()).isEqualTo(value);
        assertThat(consent.path("organization")).hasSize(1);
    }

    @Test
    void theConsentSaysInWordsWhatWasReleased() throws Exception {
        JsonNode consent =
                written(consents.consent(ReleasedReferral.requested(), ReleasedReferral.ORGANIZATION, Locale.ENGLISH));
        assertThat(new String(
                        consent.at("/sourceAttachment/data").binaryValue(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Hope House", "To find a room", "What may be shared: need.", "2027-03-01");
    }

    @Test
    void theClientIsNamedOnlyWhereTheNameWasReleased() {
        List<Resource> without = List.of(
                task(ReleasedReferral.requested()),
                requests.request(ReleasedReferral.requested(), Locale.ENGLISH),
                consents.consent(ReleasedReferral.requested(), ReleasedReferral.ORGANIZATION, Locale.ENGLISH));
        assertThat(without).allSatisfy(resource -> assertThat(json.write(resource))
                .doesNotContain("contained", "Ana", "1990", "Wanda", "north", "wanda@"));
        JsonNode named = written(task(ReleasedReferral.named()));
        assertThat(named.at("/for/reference").asText()).isEqualTo("#client");
        assertThat(named.at("/contained/0/name/0/text").asText()).isEqualTo("Ana Named");
        assertThat(named.at("/contained/0/birthDate").asText()).isEqualTo("1990-02-03");
        assertThat(named.at("/contained/0/communication/0/language/coding/0/code")
                        .asText())
                .isEqualTo("es");
    }

    @Test
    void whereCallsEndangerTheClientThePartnerMayNotCallAndHasNoNumber() {
        JsonNode request = written(requests.request(ReleasedReferral.named(), Locale.ENGLISH));
        assertThat(request.at("/orderDetail/0/coding/0/code").asText()).isEqualTo("contacting-subject-prohibited");
        assertThat(request.at("/contained/0").has("telecom")).isFalse();
    }

    @Test
    void releasedGoalsStandWithinTheRequest() {
        JsonNode request = written(requests.request(ReleasedReferral.named(), Locale.ENGLISH));
        assertThat(request.path("extension")).hasSize(2);
        assertThat(request.findValuesAsText("text")).contains("A room by autumn", "Work in spring");
    }

    @Test
    void whatIsWrittenCanBeReadAgain() {
        Resource task = task(ReleasedReferral.named());
        assertThat(json.tree(json.read(org.hl7.fhir.r4.model.Task.class, json.write(task))))
                .isEqualTo(json.tree(task));
    }

    private Resource task(PartnerReferral referral) {
        return tasks.task(referral, ReleasedReferral.ORGANIZATION, List.of(), Locale.ENGLISH);
    }

    private JsonNode written(Resource resource) {
        return json.tree(resource);
    }
}
