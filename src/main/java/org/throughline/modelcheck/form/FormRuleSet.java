package org.throughline.modelcheck.form;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.engine.SizeLimits;
import org.throughline.model.FormModel;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.modelcheck.RuleSet;

/** All that can be wrong with a form. */
@Component
public class FormRuleSet implements RuleSet<FormModel> {

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
            new TypedFormExpressionRule(),
            new TooManyRowsRule(),
            new CrossedLimitsRule(),
            new UnusableRouteRule(),
            new UnusableFactRule(),
            new UnknownRowFieldRule(),
            new FieldThatTheProgramReadsRule(),
            new OptionThatNobodyKnowsRule(),
            new UnusedFormRule());

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        if (form.components().size() > SizeLimits.FORM_COMPONENTS) {
            findings.errorOfFile("form-too-large", String.valueOf(SizeLimits.FORM_COMPONENTS));
            return;
        }
        ALL.forEach(rule -> rule.check(form, context, findings));
    }
}
