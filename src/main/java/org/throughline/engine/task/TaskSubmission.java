package org.throughline.engine.task;

import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.Submission;
import org.throughline.engine.TaskInfo;
import org.throughline.engine.form.FormValidator;
import org.throughline.engine.form.SubmissionRecorder;
import org.throughline.shared.Actor;

/**
 * The threshold of the door: checks the person, validates and keeps the answers, leaves the process their id and the
 * routing flags, and lets the task through. The caller completes the task next, in the same transaction.
 */
@Component
class TaskSubmission {

    private final TaskPermission taskPermission;
    private final OutsideAccess outside;
    private final TaskForms forms;
    private final SubmissionRecorder keeping;
    private final FormValidator validator;

    TaskSubmission(
            TaskPermission taskPermission,
            OutsideAccess outside,
            TaskForms forms,
            SubmissionRecorder keeping,
            FormValidator validator) {
        this.taskPermission = taskPermission;
        this.outside = outside;
        this.forms = forms;
        this.keeping = keeping;
        this.validator = validator;
    }

    /** @param formVersion what the person answered; null where that is what the task asks now */
    void submit(TaskEntity task, Map<String, Object> answers, Integer formVersion, Actor actor) {
        TaskInfo info = TaskInfos.of(task);
        if (!outside.mayDo(actor.username(), info.processKey(), info.key(), info.qualification(), task)) {
            taskPermission.requireWork(info, actor);
        }
        DeployedForm form = forms.form(task);
        form.requireAnswered(formVersion);
        var about = new SubmissionRecorder.SubmissionContext(info.caseId(), info.key(), info.id());
        Submission submission =
                keeping.keep(form, about, forms.data(task, info, form, null), answers, actor.username());
        if (!actor.isNamed(info.assignee())) {
            task.setAssignee(actor.username());
        }
        route(task.getProcessInstance(), form, submission);
        SubmissionPath.leave(task, submission.id());
        CompletionPermit.grant(task.getId());
    }

    /** A drawn form may not put another case's id in the place of this one by naming a field so. */
    private void route(ExecutionEntity process, DeployedForm form, Submission submission) {
        validator.routes(form.schema(), submission.answers()).forEach((name, value) -> {
            if (!CaseVariables.isIdentity(name)) {
                process.setVariable(name, value);
            }
        });
    }
}
