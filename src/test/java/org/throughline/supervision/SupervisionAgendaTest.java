package org.throughline.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.CaseDriver;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.process.ScaledGoal;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.contacts.Notes;
import org.throughline.contacts.Notes.DangerInNote;
import org.throughline.contacts.Notes.NoteText;
import org.throughline.engine.AnsweredForm;
import org.throughline.safety.SafetyConcerns;
import org.throughline.shared.Slice;

/** What speaks for a case is read from the case itself, whenever it is asked. */
@LifecycleTest
class SupervisionAgendaTest {

    @Autowired
    SupervisionFixture fixture;

    @Autowired
    CaseFixture caseFixture;

    @Autowired
    CaseDriver driver;

    @Autowired
    LifecycleDriver lifecycle;

    @Autowired
    SupervisionAgenda agenda;

    @Autowired
    SessionSignatures signatures;

    @Autowired
    Cases cases;

    @Autowired
    Notes notes;

    @Autowired
    SafetyConcerns concerns;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNewCaseOfWhichNothingIsPressingIsNotProposed() {
        assertThat(reasons(opened("Calm"))).isEmpty();
    }

    @Test
    void dangerThatStandsComesFirst() {
        OpenedCase opened = opened("Danger");
        cases.recordRisk(opened.caseId(), "severe", "caseworker");
        NoteText text = new NoteText(
                "phone",
                null,
                fixture.today().atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
                "He has a knife.");
        notes.write(
                opened.caseId(), text, new DangerInNote(false, "The police are there."), fixture.actor("caseworker"));

        assertThat(reasons(opened)).containsExactly("danger", "high-risk");
        assertThat(all("supervisor").get(0).reasons()).contains("danger");
    }

    @Test
    void anOpenConcernThatASupervisorMayNotReadIsNotOnTheAgenda() {
        String number = lifecycle.request();
        lifecycle.until(number, AssessmentProcess.Elements.INTERVIEW_CLIENT);
        concerns.raise(
                cases.find(number).orElseThrow().caseId(),
                AnsweredForm.latest(lifecycle.answers(SafetyConcerns.CONCERN_FORM, Map.of("immediateDanger", false))),
                fixture.actor("caseworker"));

        assertThat(all("supervisor")).extracting(AgendaItem::caseNumber).doesNotContain(number);
    }

    @Test
    void aReturnedPlanIsProposedUntilItIsSubmittedAgain() {
        OpenedCase opened = driver.open("caseworker", "north");
        ProcessInstance planning = driver.start(PlanProcess.KEY, opened, Map.of());
        submit(planning, "A room by autumn");
        assertThat(reasons(opened)).doesNotContain("returned-plan");
        driver.complete(
                planning,
                PlanProcess.Elements.REVIEW_PLAN,
                "supervisor",
                Map.of("decision", "return", "comments", "Say how it is measured."));
        assertThat(reasons(opened)).contains("returned-plan");

        submit(planning, "A flat by winter");
        assertThat(reasons(opened)).doesNotContain("returned-plan");
    }

    @Test
    void workThatIsLateIsCounted() {
        OpenedCase opened = driver.open("caseworker", "north");
        driver.start(PlanProcess.KEY, opened, Map.of());
        jdbc.sql("update work_item set due_at = now() - interval '100 days' where case_id = ?")
                .param(opened.caseId())
                .update();

        assertThat(item(opened)).hasValueSatisfying(item -> {
            assertThat(item.reasons()).contains("overdue");
            assertThat(item.overdueTasks()).isEqualTo(1);
        });
    }

    @Test
    void whoWasNotReachedIsProposedUntilSomebodyReachesThem() {
        OpenedCase opened = opened("Silent");
        contact(opened, 1, false);
        contact(opened, 2, false);
        assertThat(item(opened)).hasValueSatisfying(item -> {
            assertThat(item.reasons()).containsExactly("no-contact");
            assertThat(item.unansweredContacts()).isEqualTo(2);
        });

        contact(opened, 3, true);
        assertThat(reasons(opened)).isEmpty();
    }

    @Test
    void aCaseIsTalkedAboutAtLeastEveryThirtyDays() {
        OpenedCase opened = opened("Forgotten");
        jdbc.sql("update case_file set opened_at = opened_at - interval '31 days' where id = ?")
                .param(opened.caseId())
                .update();
        assertThat(reasons(opened)).containsExactly("not-discussed");

        UUID session = fixture.draft(fixture.about(opened.caseNumber()));
        assertThat(reasons(opened)).isEmpty();
        jdbc.sql("update supervision_session set held_on = held_on - 31 where id = ?")
                .param(session)
                .update();
        assertThat(reasons(opened)).containsExactly("not-discussed");

        fixture.draft(fixture.about(opened.caseNumber()));
        assertThat(reasons(opened)).isEmpty();
    }

    @Test
    void aSessionInErrorTalkedAboutNothing() {
        OpenedCase opened = opened("Wrong");
        jdbc.sql("update case_file set opened_at = opened_at - interval '31 days' where id = ?")
                .param(opened.caseId())
                .update();
        UUID session = fixture.draft(fixture.about(opened.caseNumber()));
        signatures.enteredInError(session, "The wrong person.", fixture.actor("supervisor"));

        assertThat(reasons(opened)).containsExactly("not-discussed");
    }

    @Test
    void theWorkerReadsTheirOwnAgendaAndNobodyElseDoes() {
        OpenedCase opened = opened("Own");
        cases.recordRisk(opened.caseId(), "high", "caseworker");
        assertThat(all("caseworker")).extracting(AgendaItem::caseNumber).contains(opened.caseNumber());
        for (String other : List.of("administrator", "casemanager", "supervisor2", "clinician")) {
            assertThatThrownBy(() -> agenda.slice("caseworker", null, null, fixture.actor(other)))
                    .hasMessageContaining("session-worker-unknown");
            assertThatThrownBy(() -> agenda.openDecisions("caseworker", fixture.actor(other)))
                    .hasMessageContaining("session-worker-unknown");
        }
    }

    @Test
    void theAgendaIsReadInPagesWithoutLosingOrRepeatingACase() {
        for (int at = 0; at < 5; at++) {
            cases.recordRisk(opened("Page" + at).caseId(), at % 2 == 0 ? "high" : "severe", "caseworker");
        }
        List<String> paged = new ArrayList<>();
        String after = null;
        do {
            Slice<AgendaItem> page = agenda.slice("caseworker", 2, after, fixture.actor("supervisor"));
            page.items().forEach(item -> paged.add(item.caseNumber()));
            after = page.next();
        } while (after != null);

        assertThat(paged).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
        assertThat(paged)
                .startsWith(all("supervisor").stream()
                        .limit(5)
                        .map(AgendaItem::caseNumber)
                        .toArray(String[]::new));
    }

    private OpenedCase opened(String name) {
        return caseFixture.assigned(name, "caseworker");
    }

    private void submit(ProcessInstance planning, String goal) {
        driver.complete(
                planning, PlanProcess.Elements.DRAFT_PLAN, "caseworker", Map.of("goals", List.of(ScaledGoal.of(goal))));
    }

    private void contact(OpenedCase opened, int attempt, boolean reached) {
        UUID schedule = UUID.randomUUID();
        jdbc.sql("""
                insert into contact_schedule (id, case_id, attempt, interval_days, due_on, scheduled_at)
                values (:id, :case, :attempt, 7, current_date, now())""")
                .param("id", schedule)
                .param("case", opened.caseId())
                .param("attempt", attempt)
                .update();
        jdbc.sql("""
                insert into contact (id, schedule_id, case_id, attempt, due_on, reached, method, contacted_at, answers_id, by,
                    recorded_at)
                values (gen_random_uuid(), :id, :case, :attempt, current_date, :reached, 'phone', now(), gen_random_uuid(),
                    'caseworker', now() + :attempt * interval '1 minute')""")
                .param("id", schedule)
                .param("case", opened.caseId())
                .param("attempt", attempt)
                .param("reached", reached)
                .update();
    }

    private List<String> reasons(OpenedCase opened) {
        return item(opened).map(AgendaItem::reasons).orElse(List.of());
    }

    private Optional<AgendaItem> item(OpenedCase opened) {
        return all("supervisor").stream()
                .filter(item -> item.caseNumber().equals(opened.caseNumber()))
                .findFirst();
    }

    private List<AgendaItem> all(String reader) {
        return fixture.agenda(reader);
    }
}
