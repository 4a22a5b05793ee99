package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.CaseActions;
import org.throughline.LifecycleTest;
import org.throughline.casefile.Cases;
import org.throughline.casefile.NewCase;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.AnsweredForm;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

@LifecycleTest
class IntakeTest {

    private static final List<String> TABLES =
            List.of("person", "case_file", "intake", "submission", "work_item", "act_ru_execution", "timeline_entry");

    @Autowired
    Intakes intakes;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ConfigurableTransactionManager transactions;

    @Autowired
    TransactionTemplate inTransaction;

    @Test
    void aRequestIsOneCommit() {
        AtomicInteger commits = new AtomicInteger();
        Thread here = Thread.currentThread();
        TransactionExecutionListener counter = new TransactionExecutionListener() {
            @Override
            public void afterCommit(TransactionExecution transaction, Throwable failure) {
                // what runs beside it, such as the sealing of the log, commits for itself
                commits.addAndGet(Thread.currentThread() == here ? 1 : 0);
            }
        };
        transactions.addListener(counter);
        intakes.request(answers("Once", "Committed"), CaseActions.INTAKE);
        transactions.setTransactionExecutionListeners(transactions.getTransactionExecutionListeners().stream()
                .filter(listener -> listener != counter)
                .toList());
        assertThat(commits).hasValue(1);
    }

    @Test
    void aRefusedRequestLeavesNothingBehind() {
        Map<String, Long> before = counts();
        Map<String, Object> answers = answers("Never", "Kept");
        answers.put("presentingProblem", "unheard-of");
        assertThatThrownBy(() -> intakes.request(answers, CaseActions.INTAKE)).isInstanceOf(FormRefused.class);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void whatFailsAfterTheStartTakesEverythingBack() {
        Map<String, Long> before = counts();
        assertThatThrownBy(() -> inTransaction.executeWithoutResult(status -> {
                    intakes.request(answers("Taken", "Back"), CaseActions.INTAKE);
                    throw new IllegalStateException("the line went dead");
                }))
                .hasMessage("the line went dead");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void aBirthDateTooFarAheadIsRefusedAtItsField() {
        Map<String, Object> answers = answers("Far", "Ahead");
        answers.put("birthDate", "2190-01-01");
        assertThatThrownBy(() -> intakes.request(answers, CaseActions.INTAKE))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.field()).isEqualTo("birthDate"));
    }

    @Test
    void nobodyIsLinkedWhoIsNotAlike() {
        UUID other = persons.register(PersonDetails.named("Quite", "Different"), CaseActions.INTAKE);
        refused(answers("Some", "Oneelse"), new KnownPerson(other, "any card"), "known-person-unlike");
    }

    @Test
    void nobodyIsLinkedByACardThatWasNotShownOrSaysSomethingElseByNow() {
        String family = "Wandering" + System.nanoTime();
        UUID known = persons.register(PersonDetails.named("Greta", family), CaseActions.INTAKE);
        Map<String, Object> answers = answers("Greta", family);
        String shown = card(answers, known).shown();

        refused(answers, new KnownPerson(known, null), "known-person-shown-missing");
        refused(answers, new KnownPerson(known, "0".repeat(64)), "known-person-changed");
        OpenedCase opened = cases.open(new NewCase(null, known, "self", null, "housing"), CaseActions.INTAKE);
        refused(answers, new KnownPerson(known, shown), "known-person-changed");

        ClientCandidate now = card(answers, known);
        TakenRequest taken =
                intakes.request(AnsweredForm.latest(answers), new KnownPerson(known, now.shown()), CaseActions.INTAKE);
        assertThat(taken.openCase().number()).isEqualTo(opened.caseNumber());
        assertThat(taken.caseNumber()).isNotEqualTo(opened.caseNumber());
    }

    @Test
    void aCardIsTheSameWhateverElseIsStatedOfTheCaller() {
        String family = "Steady" + System.nanoTime();
        UUID known =
                persons.register(PersonDetails.named("Greta", family).withPhone("+1 312 555 0142"), CaseActions.INTAKE);
        Map<String, Object> answers = answers("Greta", family);
        String shown = card(answers, known).shown();
        answers.put("phone", "+1 312 555 0142");
        assertThat(card(answers, known).shown()).isEqualTo(shown);
    }

    private ClientCandidate card(Map<String, Object> answers, UUID known) {
        return intakes.alike(answers, CaseActions.INTAKE).stream()
                .filter(one -> one.personId().equals(known))
                .findFirst()
                .orElseThrow();
    }

    private void refused(Map<String, Object> answers, KnownPerson known, String code) {
        Map<String, Long> before = counts();
        assertThatThrownBy(() -> intakes.request(AnsweredForm.latest(answers), known, CaseActions.INTAKE))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(counts()).isEqualTo(before);
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        TABLES.forEach(table -> counts.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        return counts;
    }

    private static Map<String, Object> answers(String first, String last) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("firstName", first);
        answers.put("lastName", last);
        answers.put("source", "self");
        answers.put("presentingProblem", "food");
        return answers;
    }
}
