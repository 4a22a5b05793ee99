package org.throughline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.OpenedCase;
import org.throughline.contacts.NoteSignatures;
import org.throughline.contacts.Notes;
import org.throughline.contacts.Notes.NoteText;
import org.throughline.shared.Actor;
import org.throughline.shared.CursorMoment;
import org.throughline.shared.Language;
import org.throughline.shared.MovableClock;
import org.throughline.staff.ActivityKind;
import org.throughline.staff.ActivityLicences;
import org.throughline.staff.LicenceKind;
import org.throughline.staff.LicenceKinds;
import org.throughline.staff.LicenceLevel;
import org.throughline.staff.Licences;
import org.throughline.staff.LicensedAct;
import org.throughline.staff.NewAccount;
import org.throughline.staff.StaffAccounts;

/** What days that pass do to notes and to the licences of those who write them. */
@LifecycleTest
class NoteTimesTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Notes notes;

    @Autowired
    NoteSignatures signatures;

    @Autowired
    ActivityLicences activities;

    @Autowired
    Licences licences;

    @Autowired
    LicenceKinds kinds;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    MovableClock clock;

    private Duration before;

    @BeforeEach
    void rememberTheTime() {
        before = clock.offset();
    }

    @AfterEach
    void theClockIsRight() {
        clock.setOffset(before);
    }

    @Test
    void aCosignatureIsOverdueAfterItsDueDateAndStandsOnTop() {
        OpenedCase opened = fixture.assigned("Overdue", "caseworker");
        UUID old = write(opened, "counselling", "caseworker");
        pass(Duration.ofDays(6));
        assertThat(queued(old).path("overdue").asBoolean()).isFalse();

        pass(Duration.ofDays(2));
        UUID young = write(opened, "counselling", "caseworker");

        assertThat(queued(old).path("overdue").asBoolean()).isTrue();
        assertThat(queued(young).path("overdue").asBoolean()).isFalse();
        String after = CursorMoment.cursor(
                Instant.parse(queued(old).path("dueAt").asText()).minusMillis(1), old);
        assertThat(row(page("clinician", "waiting", after), old)).contains("Overdue since");
        String mine = page("caseworker", "mine", after);
        assertThat(row(mine, old)).contains("Overdue since").doesNotContain("To be co-signed");
        assertThat(row(mine, young)).contains("To be co-signed").doesNotContain("Overdue since");
        assertThat(mine.indexOf(old.toString())).isLessThan(mine.indexOf(young.toString()));
    }

    @Test
    void aDraftThatIsSignedAfterThreeDaysIsALateEntry() {
        OpenedCase opened = fixture.assigned("Late", "casemanager");
        Actor mona = fixture.actor("casemanager");
        UUID soon = write(opened, "linkage", "casemanager");
        UUID late = write(opened, "linkage", "casemanager");
        signatures.sign(opened.caseId(), soon, 1, mona);

        pass(Duration.ofDays(3));
        signatures.sign(opened.caseId(), late, 1, mona);

        assertThat(notes.versions(opened.caseId(), soon, mona)
                        .get(0)
                        .signature()
                        .late())
                .isFalse();
        assertThat(notes.versions(opened.caseId(), late, mona)
                        .get(0)
                        .signature()
                        .late())
                .isTrue();
    }

    @Test
    void aLicenceIsGoodUntilItsGraceIsOver() {
        String code = "G" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        kinds.save(
                new LicenceKind(
                        code,
                        "With grace",
                        null,
                        LicenceLevel.CLINICAL,
                        Set.of(LicensedAct.COUNSEL),
                        Set.of(),
                        null,
                        10,
                        false,
                        0,
                        null),
                Actor.SYSTEM);
        String username = worker();
        licences.add(username, code, "IL", "1", LocalDate.now(clock), Actor.SYSTEM);

        pass(Duration.ofDays(10));
        assertThat(activities.permission(username, ActivityKind.COUNSELLING).isRefused())
                .isFalse();

        pass(Duration.ofDays(1));
        assertThat(activities.permission(username, ActivityKind.COUNSELLING).isRefused())
                .isTrue();
    }

    private void pass(Duration time) {
        clock.setOffset(clock.offset().plus(time));
    }

    private UUID write(OpenedCase opened, String activity, String author) {
        return notes.write(
                opened.caseId(),
                new NoteText("in-person", null, clock.instant(), "We talked.", activity),
                fixture.actor(author));
    }

    private String page(String username, String scope, String after) {
        return PageClient.signedIn(port, username)
                .get("/co-signatures?scope=" + scope + "&after=" + after)
                .body();
    }

    private JsonNode queued(UUID note) {
        JsonNode items = new ApiClient(port, "clinician", "demo")
                .get("/api/v1/co-signatures?limit=200")
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.toString().contains(note.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static String row(String page, UUID note) {
        int at = page.indexOf(note.toString());
        return page.substring(at, page.indexOf("</tr>", at));
    }

    private String worker() {
        String username = "g" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(
                new NewAccount(
                        username,
                        "Wanda",
                        "Grace",
                        username + "@agency.example",
                        "throughline-test",
                        Set.of("caseworker"),
                        Set.of(),
                        Language.FIRST.tag()),
                Actor.SYSTEM);
        return username;
    }
}
