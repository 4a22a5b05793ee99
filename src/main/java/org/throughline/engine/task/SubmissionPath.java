package org.throughline.engine.task;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.throughline.engine.AnswerStore;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Submission;

/**
 * Which submission belongs to which step. A completed task leaves it under the task's own name on its token and in all
 * that surrounds it; a step takes the nearest that was made in a task which its drawing leads from. So branches that
 * run beside each other never read each other's, in whatever order they are completed.
 */
final class SubmissionPath {

    private final AnswerStore answers;
    private final StepOrigins origins;

    SubmissionPath(AnswerStore answers, StepOrigins origins) {
        this.answers = answers;
        this.origins = origins;
    }

    static void leave(TaskEntity task, UUID submission) {
        String ofTask = CaseVariables.submissionOf(task.getTaskDefinitionKey());
        for (ExecutionEntity at = token(task); at != null; at = at.getParent()) {
            at.setVariableLocal(ofTask, submission.toString());
            at.setVariableLocal(CaseVariables.SUBMISSION_ID, submission.toString());
        }
    }

    /** What goes on after the task: the execution of a task with timers ends with it. */
    private static ExecutionEntity token(TaskEntity task) {
        ExecutionEntity execution = task.getExecution();
        return ((ActivityImpl) execution.getActivity()).isScope() ? execution.getParent() : execution;
    }

    /** The id as the process holds it, or null where nothing was submitted yet. */
    String of(ExecutionEntity execution) {
        String last = text(execution.getVariable(CaseVariables.SUBMISSION_ID));
        if (last == null || origins.program() && isOfProgram(last)) {
            return last;
        }
        for (ExecutionEntity at = execution; at != null; at = at.getParent()) {
            List<String> own = own(at);
            if (!own.isEmpty()) {
                String lastHere = text(at.getVariableLocal(CaseVariables.SUBMISSION_ID));
                return own.contains(lastHere) ? lastHere : newest(own);
            }
        }
        // left by a task that was completed before tasks had names of their own for it
        return last;
    }

    private List<String> own(ExecutionEntity at) {
        return origins.taskKeys()
                .map(key -> text(at.getVariableLocal(CaseVariables.submissionOf(key))))
                .filter(id -> id != null)
                .toList();
    }

    /** One that nobody knows counts as the newest: it is refused, not passed over. */
    private String newest(List<String> ids) {
        return ids.stream().filter(id -> submission(id) == null).findFirst().orElseGet(() -> ids.stream()
                .max(Comparator.comparing(id -> submission(id).at()))
                .orElseThrow());
    }

    private boolean isOfProgram(String id) {
        Submission submission = submission(id);
        return submission != null && submission.taskId() == null;
    }

    private Submission submission(String id) {
        return answers.find(UUID.fromString(id)).orElse(null);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
