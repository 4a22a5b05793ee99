package org.throughline.designer.check.form;

import java.util.List;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.FormDrawing;

/** All that can be wrong with a form. */
public final class FormChecks {

    private static final List<Check<FormDrawing>> ALL = List.of(
            new UnusableFormId(),
            new ComponentThatTasklistCannotRender(),
            new FieldWithoutKey(),
            new DuplicateField(),
            new MissingLabel(),
            new UntranslatedText(),
            new MissingOptions(),
            new UnreadableExpression(),
            new ConditionOnUnknownField(),
            new CrossedLimits(),
            new UnusableRoute(),
            new FieldThatTheProgramReads(),
            new OptionThatNobodyKnows(),
            new UnusedForm());

    /** More than anybody answers in one form. */
    private static final int MOST_COMPONENTS = 1_000;

    private FormChecks() {}

    public static void look(FormDrawing form, Known known, Report report) {
        if (form.components().size() > MOST_COMPONENTS) {
            report.errorOfFile("form-too-large", String.valueOf(MOST_COMPONENTS));
            return;
        }
        ALL.forEach(check -> check.look(form, known, report));
    }
}
