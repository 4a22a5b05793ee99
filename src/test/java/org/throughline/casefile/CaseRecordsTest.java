package org.throughline.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.casefile.domain.CaseloadRepository;
import org.throughline.contacts.Notes;
import org.throughline.contacts.Notes.NoteText;
import org.throughline.engine.AnswerStore;
import org.throughline.engine.Submission;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Stage;

@LifecycleTest
class CaseRecordsTest {

    @Autowired
    CaseFixture fixture;

    @Autowired
    Cases cases;

    @Autowired
    Notes notes;

    @Autowired
    Timeline timeline;

    @Autowired
    Answers answers;

    @Autowired
    AnswerStore store;

    @Autowired
    Workloads workloads;

    @Autowired
    CaseloadRepository caseloads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void aCaseNumberContainsTheYearAndIsNeverGivenTwice() {
        OpenedCase one = fixture.open("Test", "First");
        OpenedCase two = fixture.open("Test", "Second");

        assertThat(one.caseNumber()).matches("TL-" + LocalDate.now(clock).getYear() + "-\\d{6}");
        assertThat(two.caseNumber()).isGreaterThan(one.caseNumber());
    }

    @Test
    void answersAreKeptWholeBeforeTheirCaseExistsAndComeBackAsTheyWere() {
        UUID caseId = UUID.randomUUID();
        Map<String, Object> given = Map.of(
                "name",
                "Sita",
                "age",
                34L,
                "share",
                0.5,
                "needs",
                List.of("housing"),
                "rows",
                List.of(Map.of("a", 1L)));
        Submission submission = submission(caseId, given);
        transactions.executeWithoutResult(status -> {
            store.keep(submission);
            Actor intake = fixture.actor("intake");
            UUID person = jdbc.sql("select person_id from case_file limit 1")
                    .query(UUID.class)
                    .optional()
                    .orElseGet(() ->
                            cases.require(fixture.open("Test", "Any").caseId()).personId());
            cases.open(new NewCase(caseId, person, "self", null, "housing"), intake);
        });

        assertThat(answers.of(submission.id()).answers()).isEqualTo(given);
        assertThat(answers.latest(caseId, "service-request")).isPresent();
    }

    @Test
    void theDatabaseRefusesToChangeAnswersTimelineAndNotes() {
        OpenedCase opened = fixture.assigned("Sealed", "caseworker");
        store.keep(submission(opened.caseId(), Map.of("a", "b")));
        notes.write(opened.caseId(), note("Called."), fixture.actor("caseworker"));

        for (String table : List.of("submission", "timeline_entry", "note", "note_version")) {
            refused("delete from " + table);
            refused("truncate " + table + " cascade");
        }
        refused("update submission set answers = '{}'");
        refused("update timeline_entry set message_key = 'timeline.case-closed'");
        refused("update note_version set body = 'never said'");
    }

    @Test
    void theTimelineIsShownInTheReadersLanguageNewestFirst() {
        OpenedCase opened = fixture.assigned("Told", "caseworker");
        timeline.record(
                opened.caseId(),
                "stage",
                "caseworker",
                "timeline.triaged",
                Timeline.word("label.priority.urgent"),
                LocalDate.parse("2026-03-12"));

        var english = timeline.slice(opened.caseId(), 1, null, Locale.ENGLISH);
        var indonesian = timeline.slice(opened.caseId(), 1, null, Locale.forLanguageTag("id"));
        assertThat(english.items().get(0).summary()).contains("Urgent").contains("12 Mar 2026");
        assertThat(english.items().get(0).by())
                .isEqualTo(fixture.actor("caseworker").displayName());
        assertThat(indonesian.items().get(0).summary()).contains("Triase");
        assertThat(timeline.slice(opened.caseId(), 1, english.next(), Locale.ENGLISH)
                        .items()
                        .get(0)
                        .summary())
                .isNotEqualTo(english.items().get(0).summary());
    }

    @Test
    void aCaseIsClosedOnceAndReopenedAsANewEpisodeOfTheSameRecord() {
        OpenedCase opened = fixture.assigned("Again", "caseworker");
        cases.close(opened.caseId(), new CaseOutcome("goals-met", "Done.", "supervisor"));
        cases.close(opened.caseId(), new CaseOutcome("not-met", "Again.", "supervisor"));
        assertThat(cases.require(opened.caseId()).episode().outcome()).isEqualTo("goals-met");

        cases.reopen(opened.caseId(), "Evicted", fixture.actor("caseworker"));

        CaseView view = cases.view(opened.caseNumber(), fixture.actor("caseworker"));
        assertThat(view.isOpen()).isTrue();
        assertThat(view.stage()).isEqualTo(Stage.INTAKE);
        assertThat(view.episodes()).extracting(Episode::number).containsExactly(1, 2);
        assertThat(view.next()).isNotEmpty();
        assertThatThrownBy(() -> cases.reopen(opened.caseId(), "Twice", fixture.actor("caseworker")))
                .hasMessageContaining("case-open");
    }

    @Test
    void aWorkerWithoutTheLicenceIsNotGivenTheCase() {
        OpenedCase opened = fixture.open("Test", "Clinical");
        cases.recordTriage(opened.caseId(), new TriageDecision("urgent", 4, "LCSW"));
        String team = fixture.actor("casemanager").teams().iterator().next();

        assertThatThrownBy(() -> cases.recordAssignment(opened.caseId(), "casemanager", team, "supervisor"))
                .isInstanceOfSatisfying(
                        Rejection.class, r -> assertThat(r.code()).isEqualTo("licence-missing"));
    }

    @Test
    void aCaseCountsInItsWorkersCaseloadByTheStandardOfItsKind() {
        BigDecimal before = carried("caseworker");
        for (String kind : List.of("family-maintenance", "family-reunification", "permanent-placement")) {
            caseloads.keepKind(fixture.assigned("Counted", "caseworker").caseId(), kind);
        }

        assertThat(carried("caseworker").subtract(before))
                .isCloseTo(BigDecimal.valueOf(100 / 14.2 + 100 / 15.6 + 100 / 23.7), within(BigDecimal.valueOf(0.1)));
    }

    private BigDecimal carried(String worker) {
        return workloads.all().getOrDefault(worker, Workloads.Workload.NONE).percent();
    }

    private Submission submission(UUID caseId, Map<String, Object> given) {
        return new Submission(
                UUID.randomUUID(), caseId, "service-request", 1, null, null, "intake", clock.instant(), given);
    }

    private NoteText note(String text) {
        return new NoteText("phone", null, clock.instant(), text);
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> owner.sql(sql).update())
                .as(sql)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }
}
