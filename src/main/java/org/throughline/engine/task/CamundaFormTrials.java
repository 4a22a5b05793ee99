package org.throughline.engine.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.FormTrials;
import org.throughline.engine.form.FormFields;
import org.throughline.engine.form.FormTexts;
import org.throughline.engine.form.FormValidator;
import org.throughline.shared.FieldError;

@Service
@Transactional(readOnly = true)
class CamundaFormTrials implements FormTrials {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskForms forms;
    private final FormTexts texts;
    private final FormValidator validator;

    CamundaFormTrials(
            ProcessEngineConfigurationImpl engine, TaskForms forms, FormTexts texts, FormValidator validator) {
        this.engine = engine;
        this.forms = forms;
        this.texts = texts;
        this.validator = validator;
    }

    @Override
    public List<FormField> fields(DeployedForm form, Locale locale) {
        return FormFields.of(texts.localized(form, locale));
    }

    @Override
    public List<FieldError> refusals(String taskId, DeployedForm form, Map<String, Object> answers, Locale locale) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            return task == null
                    ? List.<FieldError>of()
                    : validator.refusals(
                            form.schema(), forms.data(task, TaskInfos.of(task), form, null), answers, locale);
        });
    }
}
