package org.throughline.engine.task;

import java.util.Map;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.Prefill;
import org.throughline.engine.TaskInfo;
import org.throughline.engine.form.FormCatalog;
import org.throughline.engine.form.Prefills;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** The form of a task and what it opens with. Works within an engine command only. */
@Component
class TaskForms {

    private final FormCatalog catalog;
    private final Prefills prefills;

    TaskForms(FormCatalog catalog, Prefills prefills) {
        this.catalog = catalog;
        this.prefills = prefills;
    }

    DeployedForm form(TaskEntity task) {
        CamundaFormRef reference = task.getTaskDefinition()
                .getTaskFormHandler()
                .createTaskForm(task)
                .getCamundaFormRef();
        if (reference == null) {
            throw Rejection.notFound("form-unknown", task.getTaskDefinitionKey());
        }
        String deployment = task.getExecution().getProcessDefinition().getDeploymentId();
        return catalog.find(reference, deployment)
                .orElseThrow(() -> Rejection.notFound("form-unknown", reference.getKey()));
    }

    /** @param reader who is shown the values, or null where they only validate */
    Map<String, Object> data(TaskEntity task, TaskInfo info, DeployedForm form, Actor reader) {
        return prefills.values(
                form,
                new Prefill.PrefillRequest(
                        form.id(),
                        info.caseId(),
                        info.caseNumber(),
                        task.getExecution().getVariables(),
                        reader));
    }
}
