package org.throughline.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleTest;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.contacts.NoteSignatures;
import org.throughline.contacts.Notes;
import org.throughline.contacts.Notes.NoteText;
import org.throughline.drafts.DraftBase;
import org.throughline.drafts.FormDrafts;
import org.throughline.people.Consents;
import org.throughline.people.NewConsent;
import org.throughline.retention.domain.DestructionRunRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.ConsistencyCheck;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.MovableClock;
import org.throughline.shared.Rejection;
import org.throughline.shared.SealedRecord;
import org.throughline.shared.Slice;
import org.throughline.supervision.SupervisionFixture;
import org.throughline.supervision.SupervisionSessions;

/** A run destroys what is due, wholly, and nothing else; what remains is that it was done. */
@LifecycleTest
class DestructionRunsTest {

    /** What the ledgers of access and of destruction keep of a record: numbers and ids, no word of anybody. */
    private static final List<String> KEPT =
            List.of("access_log", "destruction_item", "destruction_certificate", "legal_hold");

    @Autowired
    RetentionFixture fixture;

    @Autowired
    CaseFixture people;

    @Autowired
    SupervisionFixture supervision;

    @Autowired
    SupervisionSessions sessions;

    @Autowired
    Cases cases;

    @Autowired
    Notes notes;

    @Autowired
    NoteSignatures signatures;

    @Autowired
    FormDrafts drafts;

    @Autowired
    DestructionRuns runs;

    @Autowired
    DestructionWorker worker;

    @Autowired
    DestructionRunRepository stored;

    @Autowired
    LegalHolds holds;

    @Autowired
    Consents consents;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    Clock clock;

    @Autowired
    MovableClock moved;

    /** No test leaves a run or a hold that another would meet. */
    @AfterEach
    void noRunIsOpen() {
        stored.open()
                .filter(run -> run.state() == RunState.PREPARED)
                .ifPresent(run -> runs.withdraw(run.id(), administrator()));
    }

    @Test
    void aRecordThatWentTheWholeWayIsDestroyedWithEverythingThatSaysAnythingOfIt() {
        CaseSummary due = fixture.closed(60);
        UUID client = fixture.personOf(due);
        assertThat(fixture.mentions(due.caseId().toString())).hasSizeGreaterThan(15);
        assertThat(fixture.mentions(due.caseNumber())).containsKey("act_hi_procinst");
        List<String> processes = fixture.processesOf(due);
        assertThat(processes).hasSizeGreaterThan(4);

        DestructionItem item = carriedOut(due);

        assertThat(item.outcome()).as(item.toString()).isEqualTo(DestructionItem.DESTROYED);
        assertThat(item.rows()).isGreaterThan(40);
        for (String mark : List.of(due.caseNumber(), due.caseId().toString(), client.toString())) {
            assertThat(fixture.mentions(mark).keySet()).as(mark).isSubsetOf(KEPT);
        }
        assertThat(processes)
                .allSatisfy(process -> assertThat(fixture.mentions(process)).isEmpty());
        assertThat(violationsOf(due.caseNumber(), due.caseId(), client)).isEmpty();
    }

    @Test
    void whatWasSignedOfItGoesToo() {
        String name = "Vanished" + UUID.randomUUID().toString().substring(0, 8);
        CaseSummary due = fixture.ofCarla(name, 8);
        UUID note = notes.write(
                due.caseId(),
                new NoteText("phone", null, clock.instant(), name + " called.", "information"),
                people.actor("caseworker"));
        signatures.sign(due.caseId(), note, 1, people.actor("caseworker"));
        UUID session = supervision.signed(supervision.about(due.caseNumber()));
        drafts.save(
                "/cases/" + due.caseNumber() + "/notes",
                new FormAnswers(Map.of("text", name)),
                new DraftBase(0L, null),
                people.actor("caseworker"));

        assertThat(carriedOut(due).outcome()).isEqualTo(DestructionItem.DESTROYED);

        assertThat(fixture.mentions(name)).isEmpty();
        assertThat(fixture.mentions("Where she sleeps.").keySet()).doesNotContain("supervision_signature");
        assertThat(sessions.view(session, people.actor("supervisor"))
                        .content()
                        .minutes()
                        .clinical())
                .isEqualTo(30);
        assertThat(violationsOf(due.caseNumber(), due.caseId(), session, note)).isEmpty();
    }

    @Test
    void whoPreparedARunDoesNotApproveIt() {
        fixture.ofCarla("Prepared", 8);
        DestructionRun run = runs.prepare(administrator());
        assertRefused("destruction-own", () -> runs.approve(run.id(), administrator()));
        assertRefused("administrators-only", () -> runs.prepare(stella()));
        assertRefused("destruction-run-open", () -> runs.prepare(administrator()));
        for (String other : List.of("caseworker", "clinician", "intake", "casemanager")) {
            assertRefused("retention-only", () -> runs.approve(run.id(), people.actor(other)));
            assertRefused("retention-only", () -> runs.items(run.id(), null, null, people.actor(other)));
        }
    }

    @Test
    void anApprovedRunBeginsByItselfAndEndsWithASealedCertificateThatNamesNobody() {
        String name = "Certified" + UUID.randomUUID().toString().substring(0, 8);
        CaseSummary due = fixture.ofCarla(name, 8);
        DestructionRun run = runs.prepare(administrator());
        runs.approve(run.id(), stella());
        await().untilAsserted(
                        () -> assertThat(runs.view(run.id(), stella()).state()).isEqualTo(RunState.DONE));

        SealedRecord certificate = runs.certificate(run.id(), stella());
        assertThat(certificate.holds()).isTrue();
        assertThat(certificate.text())
                .contains(due.caseNumber(), "HUD HMIS standards", "\"approvedBy\":\"supervisor\"")
                .doesNotContain(name);
        assertRefused("destruction-run-decided", () -> runs.approve(run.id(), people.actor("supervisor2")));
        assertRefused("destruction-run-ended", () -> runs.stop(run.id(), stella()));
    }

    @Test
    void whatIsHeldIsSparedAlsoWhereTheHoldCameAfterTheList() {
        CaseSummary before = fixture.ofCarla("HeldBefore", 8);
        CaseSummary after = fixture.ofCarla("HeldAfter", 8);
        LegalHold first = holds.place(before.caseNumber(), "A subpoena", stella());
        DestructionRun run = runs.prepare(administrator());
        LegalHold second = holds.place(after.caseNumber(), "Another", administrator());
        carryOut(run);
        for (CaseSummary held : List.of(before, after)) {
            assertThat(item(run, held).reason()).isEqualTo("held");
            assertThat(cases.find(held.caseNumber())).isPresent();
        }
        holds.release(first.id(), "Settled", stella());
        holds.release(second.id(), "Settled", administrator());
        assertThat(carriedOut(before).outcome()).isEqualTo(DestructionItem.DESTROYED);
        assertThat(cases.find(after.caseNumber())).isEmpty();
    }

    @Test
    void aHoldOnEverythingStopsARunAndKeepsDraftsToo() {
        CaseSummary due = fixture.ofCarla("AllHeld", 8);
        DestructionRun run = runs.prepare(administrator());
        assertRefused("administrators-only", () -> holds.place(null, "A lawsuit", stella()));
        LegalHold everything = holds.place(null, "A lawsuit", administrator());
        try {
            carryOut(run);
            assertThat(item(run, due).reason()).isEqualTo("held");
            assertRefused("hold-in-force", () -> holds.place(" ", "Twice", administrator()));
            fixture.keptDraft("/forgotten-under-hold", Duration.ofDays(400));
            begunDraft(due, "caseworker");
            assertThat(fixture.mentions("/forgotten-under-hold")).containsKey("form_draft");
        } finally {
            holds.release(everything.id(), "Won", administrator());
        }
        begunDraft(due, "supervisor");
        assertThat(fixture.mentions("/forgotten-under-hold")).isEmpty();
        assertRefused("hold-released", () -> holds.release(everything.id(), "Again", administrator()));
    }

    @Test
    void whatWasReopenedOrIsNotDueAnyMoreIsSpared() {
        CaseSummary reopened = fixture.ofCarla("Reopened", 8);
        CaseSummary younger = fixture.ofCarla("Younger", 8);
        DestructionRun run = runs.prepare(administrator());
        cases.reopen(reopened.caseId(), "She called again.", people.actor("caseworker"));
        fixture.born(younger, today().minusYears(17));
        carryOut(run);
        assertThat(item(run, reopened).reason()).isEqualTo("not-closed");
        assertThat(item(run, younger).reason()).isEqualTo("not-due");
    }

    @Test
    void aRecordIsListedFromTheDayOnOnWhichItsYearsHavePassed() {
        CaseSummary closed = fixture.ofCarla("Today", 0);
        Duration present = moved.offset();
        long days = ChronoUnit.DAYS.between(today(), today().plusYears(7));
        try {
            moved.setOffset(present.plusDays(days - 1));
            assertThat(isListed(closed)).isFalse();
            moved.setOffset(present.plusDays(days));
            assertThat(isListed(closed)).isTrue();
        } finally {
            moved.setOffset(present);
        }
    }

    /** Whether a run would list it; what else is due then stays. */
    private boolean isListed(CaseSummary one) {
        fixture.ofCarla("Due", 60);
        DestructionRun run = runs.prepare(administrator());
        boolean listed = find(run, one).isPresent();
        runs.withdraw(run.id(), administrator());
        return listed;
    }

    @Test
    void aMinorsRecordIsNotListedBeforeTheirTime() {
        CaseSummary minor = fixture.ofCarla("Minor", 8);
        fixture.born(minor, today().minusYears(20));
        CaseSummary grown = fixture.ofCarla("Grown", 8);
        fixture.born(grown, today().minusYears(40));
        DestructionRun run = runs.prepare(administrator());
        assertThat(find(run, minor)).isEmpty();
        assertThat(find(run, grown)).isPresent();
    }

    @Test
    void aStoppedRunLeavesTheRestAndCertifiesWhatItDid() {
        CaseSummary due = fixture.ofCarla("Stopped", 8);
        DestructionRun run = runs.prepare(administrator());
        assertThat(stored.approve(run.id(), "supervisor", clock.instant())).isTrue();
        runs.stop(run.id(), stella());
        worker.run(run.id());
        assertThat(runs.view(run.id(), stella()).state()).isEqualTo(RunState.STOPPED);
        assertThat(item(run, due).reason()).isEqualTo("stopped");
        assertThat(runs.certificate(run.id(), stella()).holds()).isTrue();
        assertThat(cases.find(due.caseNumber())).isPresent();
    }

    @Test
    void aPersonStaysAsLongAsAnyRecordOfTheirFamilyDoes() {
        CaseSummary due = fixture.ofCarla("Family", 8);
        CaseSummary recent = fixture.ofCarla("Family", 1);
        UUID client = fixture.personOf(due);
        fixture.ofTheSameClient(due, recent);
        UUID release = consents.record(
                new NewConsent(
                        client, due.caseId(), null, "Lakeside Shelter", "a bed", "contact", "written", today(), null),
                people.actor("caseworker"));
        assertThat(carriedOut(due).outcome()).isEqualTo(DestructionItem.DESTROYED);
        assertThat(fixture.mentions(client.toString())).containsKeys("person", "case_file");
        assertThat(fixture.mentions(due.caseId().toString()).keySet()).isSubsetOf(KEPT);
        consents.revoke(release, "She changed her mind.", people.actor("caseworker"));
    }

    @Test
    void aPersonWhomSomebodyElsesRecordNamesStays() {
        CaseSummary due = fixture.ofCarla("Named", 8);
        CaseSummary other = fixture.ofCarla("Naming", 1);
        UUID client = fixture.personOf(due);
        fixture.proposedAs(client, other);
        DestructionItem item = carriedOut(due);
        assertThat(item.outcome()).isEqualTo(DestructionItem.DESTROYED);
        assertThat(item.removed()).containsEntry("person", 0);
        assertThat(fixture.mentions(client.toString())).containsKeys("person", "client_link");
    }

    /** Whoever begins one sweeps out those that nobody went on with. */
    private void begunDraft(CaseSummary of, String username) {
        drafts.save(
                "/cases/" + of.caseNumber() + "/notes",
                new FormAnswers(Map.of("text", "x")),
                new DraftBase(0L, null),
                people.actor(username));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What the checks say of these; other tests leave other things. */
    private List<String> violationsOf(Object... marks) {
        return checks.stream()
                .flatMap(check -> check.violations().stream())
                .filter(violation -> Stream.of(marks).anyMatch(mark -> violation.contains(mark.toString())))
                .toList();
    }

    private DestructionItem carriedOut(CaseSummary due) {
        DestructionRun run = runs.prepare(administrator());
        carryOut(run);
        return item(run, due);
    }

    private void carryOut(DestructionRun run) {
        assertThat(stored.approve(run.id(), "supervisor", clock.instant())).isTrue();
        worker.run(run.id());
    }

    private DestructionItem item(DestructionRun run, CaseSummary of) {
        return find(run, of).orElseThrow();
    }

    private Optional<DestructionItem> find(DestructionRun run, CaseSummary of) {
        String after = null;
        do {
            Slice<DestructionItem> page = runs.items(run.id(), Slice.MAX_LIMIT, after, administrator());
            Optional<DestructionItem> found = page.items().stream()
                    .filter(item -> item.caseId().equals(of.caseId()))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            after = page.next();
        } while (after != null);
        return Optional.empty();
    }

    private Actor administrator() {
        return people.actor("administrator");
    }

    private Actor stella() {
        return people.actor("supervisor");
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
