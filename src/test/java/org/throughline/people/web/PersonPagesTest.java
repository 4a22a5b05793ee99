package org.throughline.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.CaseActions;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.Cases;
import org.throughline.casefile.NewCase;
import org.throughline.casefile.OpenedCase;
import org.throughline.people.AccessLog;
import org.throughline.people.Consents;
import org.throughline.people.HouseholdRow;
import org.throughline.people.Households;
import org.throughline.people.NewConsent;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.people.Relation;

/** The record of a person: read by those who read a case of theirs, corrected for a reason, found by all they were. */
@LifecycleTest
class PersonPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Cases cases;

    @Autowired
    Persons persons;

    @Autowired
    Households households;

    @Autowired
    Consents consents;

    @Autowired
    AccessLog log;

    @Autowired
    Clock clock;

    String family = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + System.nanoTime() % 1000;
    OpenedCase opened;
    UUID person;
    String page;
    PageClient caseworker;

    @BeforeEach
    void somebodyHasACase() {
        opened = fixture.assigned(family, "caseworker");
        person = cases.require(opened.caseId()).personId();
        page = "/people/" + person;
        caseworker = PageClient.signedIn(port, "caseworker");
    }

    @Test
    void aCorrectedNameIsFoundUnderBothAndStandsOnEveryPageAtOnce() {
        String married = "Ó’" + family + "-Łuna";
        String answer = correct("firstName", "Test", "lastName", married, "reason", "married")
                .body();
        assertThat(answer)
                .contains("The record is corrected.", "Test " + family, "married")
                .doesNotContain("??");

        assertThat(caseworker.get("/people?q=test" + family).body()).contains(page, "by what was known before");
        assertThat(caseworker.get("/people?q=o" + family + "+luna").body()).contains(page);
        assertThat(caseworker.get("/search?q=" + family).body()).contains(page, opened.caseNumber());
        assertThat(caseworker.get("/cases/" + opened.caseNumber()).body()).contains(page, "Łuna");
        assertThat(caseworker.get("/cases?q=O" + family + "%20LUNA").body()).contains(opened.caseNumber());
    }

    @Test
    void aCaseIsFoundByPhoneBirthDateFormerNameAndHousehold() {
        String end = String.valueOf(10_000 + System.nanoTime() % 10_000).substring(1);
        persons.update(
                person,
                PersonDetails.named("Renamed", "Now" + family)
                        .withBirthDate(LocalDate.of(1931, 7, 23))
                        .withPhone("+1 (312) 555-" + end),
                CaseActions.CASEWORKER);
        households.addMember(
                person, PersonDetails.named("Lodger" + family, ""), Relation.OTHER, CaseActions.CASEWORKER);
        for (String typed : List.of(
                "Test+" + family,
                "lodger" + family,
                "312555" + end,
                "5-" + end + "+" + family,
                "now" + family + "+23.7.1931",
                "now" + family + "+1931-07-23",
                "now" + family + "+7%2F23%2F31")) {
            assertThat(caseworker.get("/cases?scope=all&q=" + typed).body())
                    .as(typed)
                    .contains(opened.caseNumber());
            assertThat(caseworker.get("/people?q=" + typed).body()).as(typed).contains(page);
        }
        assertThat(caseworker.get("/people?q=lodger" + family).body()).contains("by somebody of the household");
        assertThat(caseworker
                        .get("/cases?scope=all&q=now" + family + "+1931-07-24")
                        .body())
                .doesNotContain(opened.caseNumber());
    }

    @Test
    void whoReadsNoCaseOfThePersonKnowsNothingOfThem() {
        PageClient stranger = PageClient.signedIn(port, "caseworker2");
        for (String path : List.of(page, page + "/correct", page + "/access", "/people/" + UUID.randomUUID())) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.get("/people?q=" + family).body()).doesNotContain(page);
        assertThat(PageClient.signedIn(port, "administrator").get(page).statusCode())
                .isEqualTo(404);
        assertThat(caseworker.get(page + "/access").statusCode()).isEqualTo(403);
    }

    @Test
    void everyReadOfThePersonIsSeenByTheSupervisor() {
        caseworker.get(page);
        caseworker.get("/people?q=" + family);
        assertThat(PageClient.signedIn(port, "supervisor").get(page + "/access").body())
                .contains("Carla Mendez", "person’s record", "list of people")
                .doesNotContain("??");
        assertThat(log.ofPerson(person, 10, null).items())
                .extracting(entry -> entry.action() + " " + entry.what())
                .contains("read person", "list people", "read access-log");
    }

    @Test
    void twinsStayTwoAndAreReadThroughTheCaseOfTheirMotherUntilTheyHaveTheirOwn() {
        HouseholdRow twin = new HouseholdRow(PersonDetails.named("Ana", family).withApproximateAge(3), Relation.CHILD);
        List<UUID> twins = households.record(person, List.of(twin, twin), CaseActions.CASEWORKER);
        assertThat(twins).doesNotHaveDuplicates().hasSize(2);
        String first = "/people/" + twins.get(0);
        assertThat(caseworker.get(page).body()).contains(first, "/people/" + twins.get(1), "<svg", "Child");
        assertThat(caseworker.get(first).statusCode()).isEqualTo(200);

        cases.open(new NewCase(null, twins.get(0), "self", null, "housing"), CaseActions.INTAKE);
        assertThat(caseworker.get(first).statusCode()).isEqualTo(404);
        assertThat(caseworker.get(page).body()).doesNotContain(first);
    }

    @Test
    void aConsentIsTakenBackForAReasonOnce() {
        UUID consent = consents.record(
                new NewConsent(person, opened.caseId(), null, "Food pantry", "referral", "name", "verbal", null, null),
                CaseActions.CASEWORKER);
        String revoke = page + "/releases/" + consent + "/revoke";
        assertThat(PageClient.signedIn(port, "caseworker2")
                        .submit(revoke, "reason", "mine")
                        .statusCode())
                .isEqualTo(404);
        assertThat(caseworker.submit(revoke, "reason", " ").body()).contains("Say why the consent is taken back.");
        assertThat(caseworker.submit(revoke, "reason", "asked to").body())
                .contains("Taken back by Carla Mendez", "asked to")
                .doesNotContain("/revoke\"");
        assertThat(caseworker.submit(revoke, "reason", "again").body()).contains("revoked already");
        assertThat(consents.find(consent).orElseThrow().isValidOn(LocalDate.now(clock)))
                .isFalse();
    }

    @Test
    void twoRecordsOfOnePersonAreComparedMergedAndTakenApartAgain() {
        String phone = "+1 (312) 555-"
                + String.valueOf(10_000 + System.nanoTime() % 10_000).substring(1);
        OpenedCase twice = fixture.assigned(family, "caseworker");
        UUID other = cases.require(twice.caseId()).personId();
        persons.update(other, PersonDetails.named("Test", family).withPhone(phone), CaseActions.CASEWORKER);
        assertThat(caseworker.get(page).body()).contains(page + "/merge\"", "Same person as another record");
        String compared = page + "/merge/" + other;
        assertThat(caseworker.get(page + "/merge").body()).contains(compared).doesNotContain("??");
        assertThat(caseworker.get(page + "/merge?q=" + family).body()).contains(compared);
        String compare = caseworker.get(compared).body();
        assertThat(compare).contains(phone, "differs", twice.caseNumber(), opened.caseNumber());
        String shown = hidden(compare, "shown");
        var silent = caseworker.submit(compared, "shown", shown, "reason", " ");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("href=\"#reason\"");
        persons.update(
                other,
                PersonDetails.named("Test", family).withPhone(phone).withBirthDate(LocalDate.of(1970, 1, 2)),
                CaseActions.CASEWORKER);
        var stale = caseworker.submit(compared, "shown", shown, "reason", "Same card");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("has changed since you opened the page", "Same card");

        assertThat(caseworker
                        .submit(compared, "shown", hidden(stale.body(), "shown"), "reason", "Same card")
                        .body())
                .contains("They are one person on file now.", phone, "Same card", twice.caseNumber());
        assertThat(cases.require(twice.caseId()).personId()).isEqualTo(person);
        caseworker.submit("/language", "language", "id");
        assertThat(caseworker.get(page).body()).contains("Tercatat dua kali").doesNotContain("??");
        caseworker.submit("/language", "language", "en");

        String undo = page + "/merge/undo";
        assertThat(caseworker
                        .submit(undo, "duplicate", other.toString(), "reason", " ")
                        .body())
                .contains("Say why they are two people.");
        assertThat(caseworker
                        .submit(undo, "duplicate", other.toString(), "reason", "Sisters")
                        .body())
                .contains("two people again", "Sisters");
        assertThat(persons.find(person).orElseThrow().details().phone()).isNull();
        assertThat(cases.require(twice.caseId()).personId()).isEqualTo(other);
    }

    @Test
    void whoAnswersForOneOfTwoPeopleOnlyMergesThemNot() {
        OpenedCase others = fixture.assigned(family, "caseworker2");
        UUID other = cases.require(others.caseId()).personId();
        assertThat(caseworker.get(page + "/merge").body()).doesNotContain(other.toString());
        assertThat(caseworker.get(page + "/merge/" + other).statusCode()).isEqualTo(404);
        assertThat(caseworker
                        .submit(page + "/merge/" + other, "shown", "x", "reason", "Same")
                        .statusCode())
                .isEqualTo(404);
        PageClient clinician = PageClient.signedIn(port, "clinician");
        assertThat(clinician.get(page).body()).doesNotContain("/merge");
        assertThat(clinician.get(page + "/merge").statusCode()).isEqualTo(403);
    }

    private static String hidden(String body, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(body);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    @Test
    void whatCannotBeReadIsSaidAtItsFieldAndNothingTypedIsLost() {
        var refused = correct("firstName", "Kept", "lastName", family, "birthDate", "31/31/88", "reason", "misheard");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("This is no date.", "href=\"#birthDate\"", "value=\"Kept\"", "31/31/88", "misheard");
        assertThat(correct("lastName", family).body()).contains("Say why it is corrected.");
        assertThat(correct("firstName", "", "lastName", "", "reason", "x").body())
                .contains("Give a first or a last name.");
    }

    @Test
    void whoCorrectsWhatSomebodyElseHasCorrectedSinceReadsSo() {
        assertThat(correct("lastName", family, "firstName", "First", "reason", "one")
                        .statusCode())
                .isEqualTo(200);
        var stale = caseworker.submit(
                page + "/correct", "revision", "1", "lastName", family, "firstName", "Second", "reason", "two");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Somebody else has changed this record", "value=\"Second\"");
        assertThat(persons.find(person).orElseThrow().name()).isEqualTo("First " + family);
    }

    private HttpResponse<String> correct(String... fields) {
        int revision = persons.find(person).orElseThrow().revision();
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "revision";
        all[fields.length + 1] = String.valueOf(revision);
        return caseworker.submit(page + "/correct", all);
    }
}
