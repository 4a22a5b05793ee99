package org.throughline.play;

import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseTasks;
import org.throughline.casefile.Cases;
import org.throughline.engine.CaseTimers;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.TaskCompletion;
import org.throughline.intake.Intakes;
import org.throughline.migration.TrialDeployment;
import org.throughline.model.FormModel;
import org.throughline.model.ModelReader;

/** The use cases by which a play is played: the same as everybody's. */
@Component
record PlayTools(
        TrialDeployment deployment,
        Intakes intakes,
        Cases cases,
        CaseTasks tasks,
        TaskCompletion door,
        CasePageForms pageForms,
        CaseTimers timers,
        PlayCast cast,
        InventedAnswers invented,
        PlayTexts texts,
        ModelReader models) {

    FormModel form(DeployedForm form) {
        return models.form(form.schema());
    }
}
