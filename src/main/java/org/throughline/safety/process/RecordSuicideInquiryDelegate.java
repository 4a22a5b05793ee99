package org.throughline.safety.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.safety.SuicideResponseProcess;
import org.throughline.safety.SuicideResponses;
import org.throughline.shared.FormAnswers;

@Component("recordSuicideInquiry")
@VettedAction(
        value = "Records that the client was asked about suicide",
        answersOf = "ask-about-suicide",
        owed = true,
        inputs = @ActionValue(name = SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID, type = Type.ID),
        outputs = {
            @ActionValue(name = SuicideResponseProcess.Variables.SUICIDE_ASKED, type = Type.TEXT),
            @ActionValue(name = SuicideResponseProcess.Variables.SUICIDAL_THOUGHTS, type = Type.TEXT),
            @ActionValue(name = SuicideResponseProcess.Variables.SUICIDE_PLAN, type = Type.TEXT),
            @ActionValue(name = SuicideResponseProcess.Variables.SUICIDAL_INTENT, type = Type.TEXT),
            @ActionValue(name = SuicideResponseProcess.Variables.SUICIDE_MEANS, type = Type.TEXT),
            @ActionValue(name = SuicideResponseProcess.Variables.SUICIDE_ATTEMPT, type = Type.TEXT),
            @ActionValue(name = SuicideResponseProcess.Variables.PROTECTIVE_REASONS, type = Type.NUMBER)
        })
class RecordSuicideInquiryDelegate extends CaseStep {

    private static final String UNKNOWN = "unknown";

    private final SuicideResponses responses;

    RecordSuicideInquiryDelegate(SuicideResponses responses) {
        this.responses = responses;
    }

    @Override
    protected void perform(Step step) {
        FormAnswers answers = responses.recordInquiry(
                step.id(SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID), step.submission());
        step.set(SuicideResponseProcess.Variables.SUICIDE_ASKED, code(answers, "asked"));
        step.set(SuicideResponseProcess.Variables.SUICIDAL_THOUGHTS, code(answers, "thoughts"));
        step.set(SuicideResponseProcess.Variables.SUICIDE_PLAN, code(answers, "plan"));
        step.set(SuicideResponseProcess.Variables.SUICIDAL_INTENT, code(answers, "intent"));
        step.set(SuicideResponseProcess.Variables.SUICIDE_MEANS, code(answers, "means"));
        step.set(SuicideResponseProcess.Variables.SUICIDE_ATTEMPT, code(answers, "attempt"));
        step.set(
                SuicideResponseProcess.Variables.PROTECTIVE_REASONS,
                answers.texts("reasons").size());
    }

    /** What was not asked is not known: the table has rules for that. */
    private static String code(FormAnswers answers, String key) {
        String code = answers.text(key);
        return code == null ? UNKNOWN : code;
    }
}
