package org.throughline.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.CaseActions;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.Cases;
import org.throughline.casefile.NewCase;
import org.throughline.casefile.OpenedCase;
import org.throughline.people.AccessEntry;
import org.throughline.people.AccessLog;
import org.throughline.people.ContactDetails;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.shared.Json;

/** "It is this person" at the page of a new intake: a proposal, not a key to another team's file. */
@LifecycleTest
class KnownPersonPagesTest {

    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([0-9a-f]{64})\"");
    private static final Pattern CASE = Pattern.compile("TL-\\d{4}-\\d{6}");

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    AccessLog log;

    @Autowired
    JdbcClient jdbc;

    String family = "W" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + System.nanoTime() % 1000;

    @Test
    void choosingSomebodyShowsEnoughToRecognizeThemAndOpensNothing() {
        UUID known = onFile();
        OpenedCase theirs = cases.open(new NewCase(null, known, "self", null, "housing"), CaseActions.INTAKE);
        cases.recordAssignment(theirs.caseId(), "caseworker", "north", "supervisor");
        PageClient intake = PageClient.signedIn(port, "intake");

        String choice = intake.submit("/intakes/new/alike", "firstName", "Wilma", "lastName", family)
                .body();
        assertThat(choice)
                .contains("1971", "Carla Mendez, Northside team")
                .doesNotContain("/people/" + known, "17 May", "555 0188", "12 Elm Street", theirs.caseNumber());

        assertThat(choice).contains("A case is open since");
        String shown = shown(choice);
        assertThat(chosen(intake, known, shown)).contains("Whoever answers for the file of Wilma " + family);
        var answer = intake.json("POST", "/intakes/new", request(known, shown));
        String number = number(answer.headers().firstValue("Location").orElseThrow());

        assertThat(intake.get("/cases/" + theirs.caseNumber()).statusCode()).isEqualTo(404);
        assertThat(intake.get("/cases/" + number).body())
                .doesNotContain("555 0188", "12 Elm Street", theirs.caseNumber());
        assertThat(intake.get("/cases/" + number + "/client-link").body())
                .contains("Waits to be confirmed", "Take the proposal back", "/client-link/undo");
        assertThat(PageClient.signedIn(port, "caseworker")
                        .get("/work?scope=mine&q=" + family)
                        .body())
                .contains("Confirm whose case it is");
        assertThat(log.ofSubject(AccessLog.PERSON, known, 20, null).items())
                .filteredOn(entry -> entry.what().equals("compared"))
                .extracting(AccessEntry::by)
                .containsOnly("intake")
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(PageClient.signedIn(port, "caseworker")
                        .submit("/intakes/new/alike", "firstName", "Wilma", "lastName", family)
                        .body())
                .as("whoever reads the case opens the person from the card")
                .contains("/people/" + known);
    }

    @Test
    void twoFormsWithTwoCallersDoNotMixAndAChoiceThatIsNoLongerWhatWasShownIsRefused() {
        UUID known = onFile();
        PageClient intake = PageClient.signedIn(port, "intake");
        String shown = shown(intake.submit("/intakes/new/alike", "firstName", "Wilma", "lastName", family)
                .body());
        assertThat(chosen(intake, known, shown)).contains("Whoever answers for the file of Wilma " + family);

        // the same person at another form of the same sign-in: nobody is chosen there
        String other = intake.submit("/intakes/new/alike", "firstName", "Wilma", "lastName", family)
                .body();
        assertThat(other).contains("It is this person").doesNotContain("Whoever answers for the file");
        var unlinked = intake.json("POST", "/intakes/new", request(null, null));
        String number = number(unlinked.headers().firstValue("Location").orElseThrow());
        assertThat(intake.get("/cases/" + number + "/client-link").body()).contains("Nobody has said");

        cases.open(new NewCase(null, known, "self", null, "housing"), CaseActions.INTAKE);
        var refused = intake.json("POST", "/intakes/new", request(known, shown));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("has changed since you chose");
        assertThat(chosen(intake, known, shown)).contains("choose anew", "A case is open in intake since");
        intake.submit("/language", "language", "id");
        assertThat(chosen(intake, known, shown))
                .contains("pilih kembali", "Ada kasus terbuka")
                .doesNotContain("??");
        intake.submit("/language", "language", "en");
    }

    @Test
    void aRequestThatWasAnsweredOnAnotherVersionOfTheFormOpensNoCase() {
        PageClient intake = PageClient.signedIn(port, "intake");
        String answered = request(null, null).replaceFirst("\\{", "{\"formVersion\":99,");
        var refused = intake.json("POST", "/intakes/new", answered);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("The form changed while you were typing");
    }

    @Test
    void aCallBackIsWrittenIntoTheOpenCaseAndShownToItsWriterOnce() {
        UUID known = onFile();
        OpenedCase theirs = cases.open(new NewCase(null, known, "self", null, "housing"), CaseActions.INTAKE);
        cases.recordAssignment(theirs.caseId(), "caseworker", "north", "supervisor");
        PageClient intake = PageClient.signedIn(port, "intake");
        String cards = intake.submit("/intakes/new/alike", "firstName", "Wilma", "lastName", family)
                .body();
        assertThat(cards).contains("Write the call down there", "open another case");

        String page = call(intake, "/intakes/call-backs/new", known, shown(cards), "problemDetails", "No heating");
        assertThat(page).contains("Carla Mendez, Northside team", "No heating").doesNotContain(theirs.caseNumber());
        assertThat(call(intake, "/intakes/call-backs", known, shown(page), "text", ""))
                .contains("Write something");
        assertThat(call(intake, "/intakes/call-backs", known, "0".repeat(64), "text", "Still no heating."))
                .contains("has changed since you chose", "Still no heating.");

        String written = call(intake, "/intakes/call-backs", known, shown(page), "text", "Still no heating.");
        assertThat(written).contains("The call is written down", "Still no heating.", "Carla Mendez is asked");
        assertThat(intake.get("/intakes/call-backs/written").body())
                .contains("New intake")
                .doesNotContain("Still no heating.");
        assertThat(intake.get("/cases/" + theirs.caseNumber()).statusCode()).isEqualTo(404);
        PageClient worker = PageClient.signedIn(port, "caseworker");
        assertThat(worker.get("/cases/" + theirs.caseNumber() + "/notes").body())
                .contains("Still no heating.");
        for (String language : new String[] {"id", "en"}) {
            worker.submit("/language", "language", language);
            assertThat(worker.get("/work?scope=mine&q=" + family).body())
                    .contains(language.equals("id") ? "Telepon kembali" : "Return the call");
        }
    }

    @Test
    void aLinkedCaseIsTakenBackOnItsPageInBothLanguages() {
        UUID known = onFile();
        OpenedCase opened = cases.open(new NewCase(null, known, "self", null, "housing"), CaseActions.INTAKE);
        cases.recordAssignment(opened.caseId(), "caseworker", "north", "supervisor");
        UUID stated = persons.register(PersonDetails.named("Wilma", family), CaseActions.INTAKE);
        OpenedCase fresh = cases.open(new NewCase(null, stated, "self", null, "housing"), CaseActions.INTAKE);
        cases.recordAssignment(fresh.caseId(), "caseworker", "north", "supervisor");
        persons.link(stated, known, false, CaseActions.CASEWORKER);
        cases.linkPerson(fresh.caseId(), known);
        jdbc.sql("""
                insert into client_link (id, case_id, told_id, known_id, proposed_by, proposed_at, state, decided_by,
                    decided_at, moved)
                values (gen_random_uuid(), ?, ?, ?, 'intake', now(), 'confirmed', 'caseworker', now(), array[?]::uuid[])""").params(fresh.caseId(), stated, known, fresh.caseId()).update();
        String page = "/cases/" + fresh.caseNumber() + "/client-link";

        assertThat(PageClient.signedIn(port, "clinician").get(page).body()).doesNotContain("/client-link/undo");
        assertThat(PageClient.signedIn(port, "clinician")
                        .submit(page + "/undo", "reason", "I think so")
                        .statusCode())
                .isEqualTo(403);
        PageClient worker = PageClient.signedIn(port, "caseworker");
        for (String language : new String[] {"id", "en"}) {
            worker.submit("/language", "language", language);
            assertThat(worker.get(page).body()).contains("/client-link/undo").doesNotContain("??");
        }
        assertThat(worker.submit(page + "/undo", "reason", "").statusCode()).isEqualTo(422);
        assertThat(worker.submit(page + "/undo", "reason", "Another Wilma").body())
                .contains("The link was taken back");
        assertThat(cases.require(fresh.caseId()).personId()).isEqualTo(stated);
    }

    @Test
    void whoReadsVeryManyPeopleIsReportedToTheirSupervisorUntilItWasSeen() {
        jdbc.sql("""
                insert into person_look (username, person_id, at)
                select 'intake', gen_random_uuid(), now() from generate_series(1, 100)""").update();
        onFile();
        PageClient.signedIn(port, "intake").submit("/intakes/new/alike", "firstName", "Wilma", "lastName", family);

        PageClient supervisor = PageClient.signedIn(port, "intakesupervisor");
        assertThat(supervisor.get("/work").body()).contains("people on file within an hour");
        assertThat(PageClient.signedIn(port, "supervisor").get("/work").body())
                .doesNotContain("people on file within an hour");
        String notices = supervisor.get("/intakes/looks").body();
        assertThat(notices).contains("Ines Hart looked at").doesNotContain("??");
        Matcher seen = Pattern.compile("/intakes/looks/[0-9a-f-]+/seen").matcher(notices);
        assertThat(seen.find()).isTrue();
        assertThat(supervisor.submit(seen.group()).body()).doesNotContain("people on file within an hour");
        assertThat(PageClient.signedIn(port, "intake").get("/intakes/looks").statusCode())
                .isEqualTo(403);
        jdbc.sql("delete from person_look where username = 'intake'").update();
    }

    private String chosen(PageClient intake, UUID known, String shown) {
        return intake.submit(
                        "/intakes/new/alike",
                        "firstName",
                        "Wilma",
                        "lastName",
                        family,
                        "personId",
                        known.toString(),
                        "shown",
                        shown)
                .body();
    }

    private String call(PageClient intake, String path, UUID known, String shown, String field, String value) {
        return intake.submit(
                        path,
                        "firstName",
                        "Wilma",
                        "lastName",
                        family,
                        "personId",
                        known.toString(),
                        "shown",
                        shown,
                        field,
                        value)
                .body();
    }

    private String request(UUID known, String shown) {
        Map<String, Object> request = new HashMap<>();
        request.put(
                "answers",
                Map.of("firstName", "Wilma", "lastName", family, "source", "self", "presentingProblem", "housing"));
        request.put("personId", known);
        request.put("shown", shown);
        return Json.of(request);
    }

    private static String shown(String cards) {
        Matcher found = SHOWN.matcher(cards);
        assertThat(found.find()).as(cards).isTrue();
        return found.group(1);
    }

    private UUID onFile() {
        PersonDetails details = PersonDetails.named("Wilma", family)
                .withBirthDate(java.time.LocalDate.of(1971, 5, 17))
                .withContact(ContactDetails.of("+1 312 555 0188", null, "12 Elm Street", "Millbrook"));
        return persons.register(details, CaseActions.INTAKE);
    }

    private static String number(String location) {
        Matcher found = CASE.matcher(location);
        assertThat(found.find()).as(location).isTrue();
        return found.group();
    }
}
