package org.throughline.designer.check.form;

import java.util.List;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.FormModel;

/** All that can be wrong with a form. */
public final class FormChecks {

    private static final List<ModelRule<FormModel>> ALL = List.of(
            new UnusableFormIdRule(),
            new ComponentThatTasklistCannotRenderRule(),
            new FieldWithoutKeyRule(),
            new DuplicateFieldRule(),
            new MissingLabelRule(),
            new UntranslatedTextRule(),
            new MissingOptionsRule(),
            new UnreadableExpressionRule(),
            new ConditionOnUnknownFieldRule(),
            new CrossedLimitsRule(),
            new UnusableRouteRule(),
            new FieldThatTheProgramReadsRule(),
            new OptionThatNobodyKnowsRule(),
            new UnusedFormRule());

    /** More than anybody answers in one form. */
    private static final int MOST_COMPONENTS = 1_000;

    private FormChecks() {}

    public static void look(FormModel form, KnownModels knownModels, Findings findings) {
        if (form.components().size() > MOST_COMPONENTS) {
            findings.errorOfFile("form-too-large", String.valueOf(MOST_COMPONENTS));
            return;
        }
        ALL.forEach(check -> check.look(form, knownModels, findings));
    }
}
