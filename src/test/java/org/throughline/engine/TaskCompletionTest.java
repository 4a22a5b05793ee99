package org.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

class TaskCompletionTest extends EngineTest {

    @Autowired
    ConfigurableTransactionManager transactions;

    @BeforeEach
    void model() {
        deploy(userTask("", ""), "");
    }

    @Test
    void keepsTheAnswersWholeAndLeavesTheProcessOnlyFlags() {
        String task = start(Map.of());
        String instance = task().getProcessInstanceId();
        List<String> variables = new ArrayList<>();
        doThrowNothingButRecord(variables, instance);

        door.complete(task, goodAnswers(), WILMA);

        ArgumentCaptor<Submission> kept = ArgumentCaptor.forClass(Submission.class);
        verify(answers).keep(kept.capture());
        assertThat(kept.getValue().answers()).containsAllEntriesOf(goodAnswers());
        assertThat(kept.getValue().caseId()).isEqualTo(caseId);
        assertThat(kept.getValue().taskKey()).isEqualTo("Step");
        assertThat(kept.getValue().by()).isEqualTo("wilma");
        assertThat(variables)
                .containsExactlyInAnyOrder(
                        CaseVariables.CASE_ID,
                        CaseVariables.CASE_NUMBER,
                        CaseVariables.SUBMISSION_ID,
                        CaseVariables.submissionOf("Step"),
                        "outcome");
        assertThat(task()).isNull();
    }

    /** Reads the variables when the observer hears of the completion: the process has ended after it. */
    private void doThrowNothingButRecord(List<String> variables, String instance) {
        org.mockito.Mockito.doAnswer(call -> {
                    variables.addAll(
                            engine.getRuntimeService().getVariables(instance).keySet());
                    return null;
                })
                .when(observer)
                .completed(any());
    }

    @Test
    void aRefusedSubmissionChangesNothing() {
        String task = start(Map.of());
        var refusal = catchThrowable(() -> door.complete(task, Map.of("outcome", "unheard-of"), WILMA));
        assertThat(refusal).isInstanceOf(FormRefused.class);
        assertThat(((FormRefused) refusal).errors())
                .extracting(error -> error.field())
                .containsExactlyInAnyOrder("note", "outcome");
        verify(answers, never()).keep(any());
        assertThat(task().getAssignee()).isNull();
        assertThat(engine.getRuntimeService().getVariables(task().getExecutionId()))
                .containsOnlyKeys(CaseVariables.CASE_ID, "caseNumber");
    }

    @Test
    void aFormCannotPutAnotherCaseInPlace() {
        String task = start(Map.of());
        String instance = task().getProcessInstanceId();
        org.mockito.Mockito.doAnswer(call -> {
                    assertThat(engine.getRuntimeService().getVariable(instance, CaseVariables.CASE_ID))
                            .isEqualTo(caseId.toString());
                    return null;
                })
                .when(observer)
                .completed(any());
        door.complete(task, Map.of("note", "x", "outcome", "met", CaseVariables.CASE_ID, "another"), WILMA);
    }

    @Test
    void aSecondCompletionIsAConflict() {
        String task = start(Map.of());
        door.complete(task, goodAnswers(), WILMA);
        rejected(() -> door.complete(task, goodAnswers(), WILMA), Rejection.RejectionKind.CONFLICT, "task-completed");
        rejected(
                () -> door.complete("no-such-task", goodAnswers(), WILMA),
                Rejection.RejectionKind.NOT_FOUND,
                "task-unknown");
    }

    @RepeatedTest(20)
    void ofTwoCompletionsInTheSameMomentOneWins() {
        String task = start(Map.of());
        List<CompletableFuture<Throwable>> both = List.of(completion(task), completion(task));
        List<Throwable> outcomes = both.stream().map(CompletableFuture::join).toList();
        assertThat(outcomes).filteredOn(java.util.Objects::isNull).hasSize(1);
        assertThat(outcomes)
                .filteredOn(java.util.Objects::nonNull)
                .singleElement()
                .satisfies(loser -> assertThat(((Rejection) loser).code()).isEqualTo("task-completed"));
    }

    private CompletableFuture<Throwable> completion(String task) {
        return CompletableFuture.supplyAsync(() -> catchThrowable(() -> door.complete(task, goodAnswers(), WILMA)));
    }

    @Test
    void claimingAndCompletingIsOneCommit() {
        String task = start(Map.of());
        AtomicInteger commits = new AtomicInteger();
        AtomicInteger[] counter = {commits};
        transactions.addListener(new TransactionExecutionListener() {
            @Override
            public void afterCommit(TransactionExecution transaction, Throwable failure) {
                counter[0].incrementAndGet();
            }
        });
        door.complete(task, goodAnswers(), WILMA);
        counter[0] = new AtomicInteger();
        assertThat(commits).hasValue(1);
    }

    @Test
    void whatFailsOutsideTheEngineRollsTheEngineBack() {
        String task = start(Map.of());
        doThrow(new IllegalStateException("the work list is broken"))
                .when(observer)
                .completed(any());
        assertThatThrownBy(() -> door.complete(task, goodAnswers(), WILMA)).hasStackTraceContaining("work list");
        assertThat(task()).isNotNull();
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void whatAUseCaseRefusesReachesThePersonAndChangesNothing() {
        deploy(userTask("", ""), """
                <serviceTask id="Refuse" camunda:delegateExpression="${refusingStep}"/>
                <sequenceFlow id="first" sourceRef="Step" targetRef="Refuse"/>""");
        String task = start(Map.of());
        rejected(
                () -> door.complete(task, goodAnswers(), WILMA),
                Rejection.RejectionKind.FORBIDDEN,
                "own-work-approved");
        assertThat(task()).isNotNull();
    }

    @Test
    void nothingButTheDoorCompletesATask() {
        String task = start(Map.of());
        var tasks = engine.getTaskService();
        assertThatThrownBy(() -> tasks.complete(task)).hasMessageContaining("Complete this task with its form");
        assertThatThrownBy(() -> tasks.complete(task, Map.of("outcome", "met")))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> tasks.resolveTask(task)).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> tasks.delegateTask(task, "wilma")).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> engine.getFormService().submitTaskForm(task, goodAnswers()))
                .hasMessageContaining("Complete this task with its form");
        assertThat(task()).isNotNull();
        assertThat(engine.getRuntimeService().getVariables(task().getExecutionId()))
                .containsOnlyKeys(CaseVariables.CASE_ID, "caseNumber");
    }

    @Test
    void aDrawnErrorEventIsNoWayAroundTheDoor() {
        deploy(userTask("", ""), """
                <boundaryEvent id="Caught" attachedToRef="Step"><errorEventDefinition/></boundaryEvent>
                <sequenceFlow id="around" sourceRef="Caught" targetRef="End"/>""");
        String task = start(Map.of());
        assertThatThrownBy(() -> engine.getTaskService().complete(task))
                .hasMessageContaining("Complete this task with its form");
        assertThat(task()).isNotNull();
    }

    @Test
    void theEnginesOwnFormCommandGoesThroughTheDoor() {
        String task = start(Map.of());
        engine.getIdentityService().setAuthentication("wilma", List.of("caseworker", "caseworker@north"));
        var forms = engine.getFormService();
        assertThatThrownBy(() -> forms.submitTaskForm(task, Map.of("outcome", "met")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Note");
        verify(answers, never()).keep(any());
        forms.submitTaskForm(task, goodAnswers());
        verify(answers).keep(any());
        engine.getIdentityService().clearAuthentication();
        assertThat(task()).isNull();
    }

    @Test
    void aTaskIsForItsAssigneeAndWhileOfferedForItsGroup() {
        String task = start(Map.of());
        rejected(() -> door.claim(task, CLARA), Rejection.RejectionKind.FORBIDDEN, "task-not-yours");
        rejected(() -> door.complete(task, goodAnswers(), CLARA), Rejection.RejectionKind.FORBIDDEN, "task-not-yours");
        door.claim(task, WILMA);
        var second = new org.throughline.shared.Actor(
                "wanda", "Wanda", java.util.Set.of("caseworker"), java.util.Set.of("north"));
        rejected(() -> door.claim(task, second), Rejection.RejectionKind.CONFLICT, "task-taken");
        rejected(() -> door.unclaim(task, second), Rejection.RejectionKind.FORBIDDEN, "task-not-yours");
        door.unclaim(task, WILMA);
        door.complete(task, goodAnswers(), second);
    }

    @Test
    void aSupervisorOfTheTeamAssignsToSomebodyInTheRole() {
        String task = start(Map.of());
        rejected(() -> door.assign(task, "wilma", WILMA), Rejection.RejectionKind.FORBIDDEN, "task-not-yours");
        rejected(() -> door.assign(task, "clara", SVEN), Rejection.RejectionKind.INVALID, "worker-not-in-role");
        rejected(() -> door.assign(task, "nobody", SVEN), Rejection.RejectionKind.INVALID, "worker-unknown");
        door.assign(task, "wilma", SVEN);
        assertThat(task().getAssignee()).isEqualTo("wilma");
    }

    @Test
    void opensTheFormWithItsValuesAndOptions() {
        String task = start(Map.of());
        TaskForm form = door.open(task, WILMA, Locale.ENGLISH);
        assertThat(form.form().id()).isEqualTo("visit-report");
        assertThat(form.data()).containsEntry("note", "Case " + caseNumber).containsKey("outcomes");
        rejected(() -> door.open(task, CLARA, Locale.ENGLISH), Rejection.RejectionKind.FORBIDDEN, "task-not-yours");
    }

    @Test
    void validatesAgainstTheNewestDeployedForm() {
        String task = start(Map.of());
        engine.getRepositoryService()
                .createDeployment()
                .name(NAME)
                .addString(
                        "newer.form",
                        "{\"id\": \"visit-report\", \"type\": \"default\", \"components\": "
                                + "[{\"id\": \"n\", \"key\": \"addedYesterday\", \"type\": \"textfield\", \"label\": \"New\", "
                                + "\"validate\": {\"required\": true}}]}")
                .deploy();
        assertThatThrownBy(() -> door.complete(task, goodAnswers(), WILMA)).isInstanceOf(FormRefused.class);
        door.complete(task, Map.of("addedYesterday", "yes"), WILMA);
    }

    private static void rejected(ThrowingCallable action, Rejection.RejectionKind kind, String code) {
        assertThat(catchThrowable(action)).isInstanceOfSatisfying(Rejection.class, rejection -> {
            assertThat(rejection.code()).isEqualTo(code);
            assertThat(rejection.kind()).isEqualTo(kind);
        });
    }
}
