package org.throughline.engine.task;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.AnswerStore;
import org.throughline.engine.CaseAudience;
import org.throughline.engine.CaseRecord;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.ModelProperties;
import org.throughline.engine.Step;
import org.throughline.engine.Submission;
import org.throughline.engine.TaskQualification;
import org.throughline.shared.Role;
import org.throughline.shared.TrialRun;

/**
 * Believes no variable that can be checked. The case is the one that the process runs for; a record belongs to that
 * case; a submission belongs to it as well, was made in the task that the drawing puts before the step, and by
 * somebody who could. Anything else is refused, and an incident notifies the operator.
 */
@Component
public class StepGuard implements Step.VariableGuard {

    /** Whom the drawing itself gives a task to may have another role than those whom it would be offered to. */
    private static final Set<String> ON_CASES = Stream.of(Role.values())
            .filter(role -> role != Role.ADMINISTRATOR)
            .map(Role::id)
            .collect(Collectors.toUnmodifiableSet());

    /** Steps of drawings, each of which keeps its drawing in memory; the shipped ones have 60. */
    private static final int KEPT = 300;

    private final Cache<OriginKey, StepOrigins> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final ObjectProvider<AnswerStore> answers;
    private final ObjectProvider<CaseAudience> cases;
    private final ObjectProvider<CaseRecord> records;
    private final StaffLookup staffLookup;
    private final OutsideAccess outside;
    private final StepIncidents incidents;

    StepGuard(
            ObjectProvider<AnswerStore> answers,
            ObjectProvider<CaseAudience> cases,
            ObjectProvider<CaseRecord> records,
            StaffLookup staffLookup,
            OutsideAccess outside,
            StepIncidents incidents) {
        this.answers = answers;
        this.cases = cases;
        this.records = records;
        this.staffLookup = staffLookup;
        this.outside = outside;
        this.incidents = incidents;
    }

    @Override
    public void requireCase(DelegateExecution execution, UUID caseId) {
        Optional<String> number = cases.getObject().number(caseId);
        require(
                number.isPresent() && number.get().equals(execution.getProcessBusinessKey()),
                execution,
                "the case is not the one that this process runs for");
    }

    @Override
    public void requireRecord(DelegateExecution execution, String variable, UUID id) {
        records.stream()
                .filter(record -> record.variable().equals(variable))
                .forEach(record -> require(
                        record.caseOf()
                                .apply(id)
                                .filter(caseOf(execution)::equals)
                                .isPresent(),
                        execution,
                        variable + " names a record of another case"));
    }

    /** The submission that the step may read, or null where there is none yet. */
    @Override
    public UUID submission(DelegateExecution execution) {
        StepOrigins origins = origins(execution);
        String id = new SubmissionPath(answers.getObject(), origins).of((ExecutionEntity) execution);
        if (id == null) {
            return null;
        }
        requireSubmission(execution, origins, UUID.fromString(id));
        return UUID.fromString(id);
    }

    /** A deployed drawing never changes. What is only tried is gone with its trial, and is not kept. */
    private StepOrigins origins(DelegateExecution execution) {
        FlowNode step = (FlowNode) execution.getBpmnModelElementInstance();
        return TrialRun.isRunning()
                ? StepOrigins.of(step)
                : known.get(
                        new OriginKey(execution.getProcessDefinitionId(), step.getId()), key -> StepOrigins.of(step));
    }

    private record OriginKey(String definition, String step) {}

    private void requireSubmission(DelegateExecution execution, StepOrigins origins, UUID id) {
        Submission submission = answers.getObject().find(id).orElse(null);
        require(submission != null, execution, "there is no such submission");
        require(caseOf(execution).equals(submission.caseId()), execution, "the submission belongs to another case");
        Optional<UserTask> task = origins.task(submission.taskKey());
        require(
                task.isPresent() || origins.program() && !isOfThisProcess(execution, submission),
                execution,
                "the submission was made in another task than the one before this step");
        task.ifPresent(drawn -> requireAuthor(execution, submission, drawn));
    }

    private void requireAuthor(DelegateExecution execution, Submission submission, UserTask drawn) {
        DoneTask done = done(submission);
        require(
                done != null
                        && done.key().equals(submission.taskKey())
                        && done.processInstanceId().equals(execution.getProcessInstanceId()),
                execution,
                "the submission's task is none of this process");
        require(submission.by().equals(done.holder()), execution, "the submission's task was done by somebody else");
        Set<String> roles = drawn.getCamundaAssignee() == null ? StepOrigins.candidateRoles(drawn) : ON_CASES;
        TaskQualification asked = TaskQualification.of(ModelProperties.effective(drawn));
        require(
                staffLookup.couldHave(submission.by(), roles, asked)
                        || outside.mayDo(submission.by(), processKey(execution), drawn.getId(), asked, execution),
                execution,
                "whoever made the submission could not have that task");
    }

    private static String processKey(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessDefinition().getKey();
    }

    /** What the program added may have been submitted in a caller's task, never in one of this process. */
    private static boolean isOfThisProcess(DelegateExecution execution, Submission submission) {
        DoneTask done = submission.taskId() == null ? null : done(submission);
        return done != null && done.processInstanceId().equals(execution.getProcessInstanceId());
    }

    /** Whoever completes a task that was only offered has it from that very moment, which is not in the tables yet. */
    private static DoneTask done(Submission submission) {
        HistoricTaskInstanceEventEntity completed = Context.getCommandContext()
                .getDbEntityManager()
                .getCachedEntity(HistoricTaskInstanceEventEntity.class, submission.taskId());
        if (completed != null && completed.getTaskDefinitionKey() != null) {
            return new DoneTask(
                    completed.getTaskDefinitionKey(), completed.getProcessInstanceId(), completed.getAssignee());
        }
        HistoricTaskInstanceEntity stored = Context.getCommandContext()
                .getHistoricTaskInstanceManager()
                .findHistoricTaskInstanceById(submission.taskId());
        return stored == null
                ? null
                : new DoneTask(stored.getTaskDefinitionKey(), stored.getProcessInstanceId(), stored.getAssignee());
    }

    private record DoneTask(String key, String processInstanceId, String holder) {}

    private static UUID caseOf(DelegateExecution execution) {
        Object caseId = execution.getVariable(CaseVariables.CASE_ID);
        return caseId == null ? new UUID(0, 0) : UUID.fromString(caseId.toString());
    }

    private void require(boolean holds, DelegateExecution execution, String otherwise) {
        if (!holds) {
            throw incidents.refusal(execution, otherwise);
        }
    }
}
