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
            new UnusedForm());

    private FormChecks() {}

    public static void look(FormDrawing form, Known known, Report report) {
        ALL.forEach(check -> check.look(form, known, report));
    }
}
