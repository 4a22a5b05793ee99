package org.throughline.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.CaseActions;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.Submission;
import org.throughline.intake.IntakeProcess;
import org.throughline.intake.Intakes;
import org.throughline.intake.PersonMerges;
import org.throughline.people.AccessLog;
import org.throughline.people.KnownFact;
import org.throughline.people.PersonDetails;
import org.throughline.people.PersonFacts;
import org.throughline.people.PersonRecords;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;
import org.throughline.shared.FactKind;

/** What forms tell of the facts that services ask for is kept with the client, dated; what nobody said is not known. */
@LifecycleTest
class FactAnswersTest {

    private static final String HISTORY = "social-history";

    @Autowired
    private LifecycleDriver driver;

    @Autowired
    private Intakes intakes;

    @Autowired
    private Cases cases;

    @Autowired
    private Answers answers;

    @Autowired
    private Amendments amendments;

    @Autowired
    private PersonFacts facts;

    @Autowired
    private PersonRecords records;

    @Autowired
    private Persons persons;

    @Autowired
    private PersonMerges merges;

    @Autowired
    private AccessLog accessLog;

    @LocalServerPort
    private int port;

    private String number;
    private UUID caseId;
    private UUID client;

    @BeforeEach
    void aRequestThatSaysLittle() {
        Map<String, Object> answers = Map.of(
                "firstName", "Rosa",
                "lastName", "Fact " + UUID.randomUUID(),
                "source", "self",
                "presentingProblem", "legal",
                "place", "Chicago, IL 60622-1234",
                "sex", "female");
        number = intakes.request(new HashMap<>(answers), driver.actor("intake"));
        CaseSummary opened = cases.find(number).orElseThrow();
        caseId = opened.caseId();
        client = opened.personId();
    }

    @Test
    void whatAFormStatesIsKeptAndWhatItLeavesEmptyStaysUnknown() {
        assertThat(known())
                .containsExactlyInAnyOrderEntriesOf(Map.of(FactKind.POSTAL_CODE, "60622", FactKind.SEX, "female"));

        takeHistory(Map.of("householdSize", 3, "monthlyIncome", 0, "veteran", "unknown"));

        assertThat(known())
                .as("nothing earned is an answer, and not known is none")
                .containsEntry(FactKind.HOUSEHOLD_SIZE, "3")
                .containsEntry(FactKind.MONTHLY_INCOME, "0")
                .doesNotContainKeys(FactKind.VETERAN, FactKind.IMMIGRATION, FactKind.DOCUMENTS, FactKind.LANGUAGE);
        KnownFact household = facts.of(client).get(FactKind.HOUSEHOLD_SIZE);
        assertThat(household.by()).isEqualTo("intake");
        assertThat(household.source().submissionId())
                .isEqualTo(answers.latest(caseId, HISTORY).orElseThrow().id());
    }

    @Test
    void aCorrectedFormStatesAnewOnlyWhatItChanged() {
        takeHistory(Map.of("householdSize", 3, "documentsAtHand", List.of("photo-id", "lease")));
        Submission taken = answers.latest(caseId, HISTORY).orElseThrow();
        Map<String, Object> corrected = new HashMap<>(taken.answers());
        corrected.put("householdSize", 4);
        corrected.put(Amendments.REASON, "The baby counts");
        amendments.amend(caseId, taken.id(), AnsweredForm.latest(corrected), driver.actor("intake"));

        assertThat(known())
                .containsEntry(FactKind.HOUSEHOLD_SIZE, "4")
                .containsEntry(FactKind.DOCUMENTS, "photo-id, lease");
        assertThat(facts.history(client))
                .filteredOn(one -> one.kind() == FactKind.HOUSEHOLD_SIZE)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.now().reason()).isEqualTo("The baby counts");
                    assertThat(one.before()).extracting(KnownFact::value).containsExactly("3");
                });
        assertThat(facts.history(client))
                .filteredOn(one -> one.kind() == FactKind.DOCUMENTS)
                .singleElement()
                .satisfies(one -> assertThat(one.before()).isEmpty());
    }

    @Test
    void aFactGoesWithItsCaseWhenPeopleAreMergedAndBackWithIt() {
        cases.recordAssignment(caseId, "caseworker", "north", "supervisor");
        UUID other = persons.register(PersonDetails.named("Rosa", "Other " + UUID.randomUUID()), CaseActions.INTAKE);
        OpenedCase theirs = cases.open(new NewCase(null, other, "self", null, "housing"), CaseActions.INTAKE);
        cases.recordAssignment(theirs.caseId(), "caseworker", "north", "supervisor");

        merges.merge(client, other, "Same card", CaseActions.SUPERVISOR);
        takeHistory(Map.of("householdSize", 5));
        assertThat(facts.of(other)).containsKeys(FactKind.SEX, FactKind.HOUSEHOLD_SIZE);

        merges.undo(client, "Two after all", CaseActions.SUPERVISOR);
        assertThat(facts.of(other)).as("nothing of it was theirs").isEmpty();
        assertThat(known())
                .as("also what was told while they were taken for one")
                .containsEntry(FactKind.HOUSEHOLD_SIZE, "5");
    }

    @Test
    void aCorrectionHasAReasonAndTheHistoryStays() {
        takeHistory(Map.of("veteran", "yes"));
        Actor intake = driver.actor("intake");
        assertThatThrownBy(() -> records.correctFact(client, FactKind.VETERAN, "no", " ", intake))
                .hasMessageContaining("correction-reason-missing");
        assertThatThrownBy(() -> records.correctFact(client, FactKind.VETERAN, "perhaps", "Misheard", intake))
                .hasMessageContaining("fact-unreadable");
        records.correctFact(client, FactKind.VETERAN, "", "She was a nurse there", intake);

        assertThat(known()).doesNotContainKey(FactKind.VETERAN);
        assertThat(facts.history(client))
                .filteredOn(one -> one.kind() == FactKind.VETERAN)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.now().value()).isNull();
                    assertThat(one.now().reason()).isEqualTo("She was a nurse there");
                    assertThat(one.before()).extracting(KnownFact::value).containsExactly("yes");
                });
    }

    @Test
    void thePageAndTheApiShowThemAndTheReadIsLogged() {
        takeHistory(Map.of("immigrationStatus", "refugee-asylee"));
        PageClient reader = PageClient.signedIn(port, "intake");

        assertThat(reader.get("/people/" + client).body()).contains("Refugee or asylee", "60622");
        assertThat(reader.submit(
                                "/people/" + client + "/facts/household-size",
                                "value",
                                "6",
                                "reason",
                                "Told by telephone")
                        .statusCode())
                .isBetween(200, 303);
        assertThat(reader.get("/api/v1/people/" + client).body())
                .contains("\"fact\":\"household-size\",\"value\":\"6\"", "Told by telephone");
        assertThat(accessLog.ofPerson(client, null, null).items()).anySatisfy(entry -> {
            assertThat(entry.by()).isEqualTo("intake");
            assertThat(entry.what()).isEqualTo("person");
        });
    }

    private void takeHistory(Map<String, Object> told) {
        Map<String, Object> all = new HashMap<>();
        for (String field : List.of(
                "householdSize", "monthlyIncome", "postalCode", "veteran", "immigrationStatus", "documentsAtHand")) {
            all.put(field, null);
        }
        all.putAll(told);
        driver.until(number, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY);
        driver.complete(number, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY, all);
    }

    private Map<FactKind, String> known() {
        return facts.of(client).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()
                .value()));
    }
}
