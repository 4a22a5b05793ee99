package org.throughline.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.RejectionAssertions.assertConflict;
import static org.throughline.RejectionAssertions.assertForbidden;
import static org.throughline.RejectionAssertions.assertInvalid;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.OpenedCase;
import org.throughline.shared.Actor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Sha256;

/** Records are drawn by chance that can be computed again, audited once, and what was found is on the agenda. */
@LifecycleTest
class RecordAuditsTest {

    @Autowired
    SupervisionFixture fixture;

    @Autowired
    CaseFixture cases;

    @Autowired
    RecordAudits audits;

    @Autowired
    AuditChecklists checklists;

    @Autowired
    SupervisionAgenda agenda;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerDatabase owner;

    @Test
    void whatIsDrawnCanBeComputedAgainAndIsDrawnOnce() {
        YearMonth month = monthsAgo(240);
        List<String> open = new ArrayList<>(opened(month, 9));
        open.sort(Comparator.comparing(number -> Sha256.of(month.atDay(1) + " " + number)));

        audits.draw(month, "north", stella());

        assertThat(drawn(month)).containsExactlyElementsOf(open.subList(0, 5));
        assertConflict("audit-drawn", () -> audits.draw(month, "north", stella()));
        assertThat(drawn(month)).hasSize(5);
    }

    @Test
    void noRecordIsDrawnAgainWhileAnotherWasNot() {
        YearMonth first = monthsAgo(120);
        Set<String> open = new HashSet<>(opened(first, 7));
        open.addAll(openIn(first));
        int months = 0;
        Set<String> seen = new HashSet<>(jdbc.sql("select distinct case_number from audit_record")
                .query(String.class)
                .list());
        for (YearMonth month = first; !seen.containsAll(open); month = month.plusMonths(1)) {
            audits.draw(month, "north", stella());
            Set<String> again = new HashSet<>(drawn(month));
            again.retainAll(seen);
            seen.addAll(drawn(month));
            assertThat(again.isEmpty() || seen.containsAll(open))
                    .as("drawn again in " + month)
                    .isTrue();
            months++;
        }
        assertThat(months).isGreaterThan(1);
    }

    @Test
    void aMonthAheadIsNotDrawnAndNobodyElseDraws() {
        assertInvalid("month", "audit-month-ahead", () -> audits.draw(monthsAgo(-1), "north", stella()));
        for (String other : List.of("administrator", "caseworker", "supervisor2", "clinician")) {
            Actor stranger = fixture.actor(other);
            assertThatThrownBy(() -> audits.draw(monthsAgo(60), "north", stranger))
                    .hasMessageContaining("audit-unknown");
            assertThatThrownBy(() -> audits.month(monthsAgo(60), "north", stranger))
                    .hasMessageContaining("audit-unknown");
        }
    }

    @Test
    void anAuditIsSealedWithItsQuestionsAndCountedForRecordAndWorker() {
        UUID id = drawnRecord(monthsAgo(300));
        int questions = audits.view(id, stella()).questions().size();
        List<AuditAnswer> findings = findings(questions, "yes");
        findings.set(0, new AuditAnswer("no", "No consent on file"));
        findings.set(1, new AuditAnswer("not-applicable", ""));

        assertInvalid(
                "finding-0",
                "audit-remark-missing",
                () -> audits.record(
                        id, version(), Collections.nCopies(questions, new AuditAnswer("no", " ")), stella()));
        assertInvalid("findings", "audit-incomplete", () -> audits.record(id, version(), List.of(), stella()));
        assertConflict("checklist-stale", () -> audits.record(id, version() + 1, findings, stella()));
        assertThatThrownBy(() -> audits.record(id, version(), findings, fixture.actor("supervisor2")))
                .hasMessageContaining("audit-unknown");
        audits.record(id, version(), findings, stella());

        RecordAuditView done = audits.view(id, stella());
        assertThat(done.record().percent()).isEqualTo(Math.round((questions - 2) * 100f / (questions - 1)));
        assertThat(done.findings().get(0).remark()).isEqualTo("No consent on file");
        assertThat(done.sha256()).hasSize(64);
        assertConflict("audit-done", () -> audits.record(id, version(), findings, stella()));
        AuditMonth month = audits.month(YearMonth.from(done.record().month()), "north", stella());
        assertThat(month.workers()).anySatisfy(worker -> {
            assertThat(worker.worker()).isEqualTo("caseworker");
            assertThat(worker.percent()).isEqualTo(done.record().percent());
        });
        assertThatThrownBy(() -> owner.sql("delete from audit_result where record_id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatWasFoundIsOnTheAgendaUntilItIsTalkedAbout() {
        UUID id = drawnRecord(monthsAgo(360));
        String number = audits.view(id, stella()).record().caseNumber();
        List<AuditAnswer> findings =
                findings(audits.view(id, stella()).questions().size(), "yes");
        findings.set(0, new AuditAnswer("no", "Two years old"));
        audits.record(id, version(), findings, stella());
        assertThat(reasons(number)).contains("audit");

        fixture.draft(fixture.about(number));
        assertThat(reasons(number)).doesNotContain("audit");
    }

    @Test
    void anAuditKeepsTheVersionThatItAnswered() {
        UUID id = drawnRecord(monthsAgo(420));
        RecordAuditView asked = audits.view(id, stella());
        audits.record(id, version(), findings(asked.questions().size(), "yes"), stella());

        checklists.save(version(), List.of("Is it true?", " ", "Is it kind?"), 5, fixture.actor("administrator"));

        assertThat(checklists.current().questions()).containsExactly("Is it true?", "Is it kind?");
        assertThat(audits.view(id, stella()).questions()).isEqualTo(asked.questions());
        assertThat(audits.view(id, stella()).checklist()).isEqualTo(version() - 1);
        assertConflict(
                "checklist-stale",
                () -> checklists.save(version() - 1, List.of("Old"), 5, fixture.actor("administrator")));
    }

    @Test
    void onlyAnAdministratorChangesTheChecklist() {
        for (String other : List.of("supervisor", "caseworker", "clinician")) {
            assertForbidden(
                    "administrators-only", () -> checklists.save(version(), List.of("Mine?"), 5, fixture.actor(other)));
            assertForbidden("administrators-only", () -> checklists.toChange(fixture.actor(other)));
        }
        Actor administrator = fixture.actor("administrator");
        assertInvalid(
                "questions",
                "checklist-questions",
                () -> checklists.save(version(), List.of(" "), 5, administrator),
                50);
        assertInvalid(
                "records",
                "checklist-records",
                () -> checklists.save(version(), List.of("One?"), 51, administrator),
                50);
    }

    private UUID drawnRecord(YearMonth month) {
        opened(month, 1);
        audits.draw(month, "north", stella());
        return audits.month(month, "north", stella()).records().get(0).id();
    }

    /** Numbers of as many cases of Carla's that were opened in that month. */
    private List<String> opened(YearMonth month, int count) {
        List<String> numbers = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            OpenedCase opened = cases.assigned("Audited", "caseworker");
            jdbc.sql("update case_file set opened_at = :at where id = :id")
                    .param(
                            "at",
                            JdbcTime.of(
                                    month.atDay(2).atStartOfDay(ZoneOffset.UTC).toInstant()))
                    .param("id", opened.caseId())
                    .update();
            numbers.add(opened.caseNumber());
        }
        return numbers;
    }

    private List<String> openIn(YearMonth month) {
        return jdbc.sql("select case_number from case_file where team = 'north' and opened_at < :until")
                .param(
                        "until",
                        JdbcTime.of(month.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()))
                .query(String.class)
                .list();
    }

    private List<String> drawn(YearMonth month) {
        return audits.month(month, "north", stella()).records().stream()
                .map(AuditedRecord::caseNumber)
                .toList();
    }

    private List<String> reasons(String number) {
        return fixture.agenda("supervisor").stream()
                .filter(item -> item.caseNumber().equals(number))
                .flatMap(item -> item.reasons().stream())
                .toList();
    }

    private static List<AuditAnswer> findings(int questions, String answer) {
        return new ArrayList<>(Collections.nCopies(questions, new AuditAnswer(answer, "")));
    }

    private int version() {
        return checklists.current().version();
    }

    private YearMonth monthsAgo(int months) {
        return YearMonth.from(fixture.today()).minusMonths(months);
    }

    private Actor stella() {
        return fixture.actor("supervisor");
    }
}
