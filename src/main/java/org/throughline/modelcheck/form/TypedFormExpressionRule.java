package org.throughline.modelcheck.form;

import java.util.HashMap;
import java.util.Map;
import org.throughline.engine.ExpressionReader.TypedExpression;
import org.throughline.engine.ValueType;
import org.throughline.engine.ValueType.Kind;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.FieldTypes;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.modelcheck.TypeWords;
import org.throughline.modelcheck.form.ComponentFacts.FormExpression;

/** What hides a field answers yes or no, a limit is a number, options and rows are a list, and like is compared with like. */
class TypedFormExpressionRule implements ModelRule<FormModel> {

    @Override
    public void check(FormModel form, CheckContext context, Findings findings) {
        Map<String, ValueType> answers = answers(form);
        for (Component component : form.components()) {
            for (FormExpression expression : ComponentFacts.typed(component)) {
                check(expression, component, answers, context, findings);
            }
        }
    }

    private static void check(
            FormExpression expression,
            Component component,
            Map<String, ValueType> answers,
            CheckContext context,
            Findings findings) {
        String name = ComponentFacts.name(component);
        TypedExpression read = context.expressions()
                .typeOfFeel(expression.text(), answer -> answers.getOrDefault(answer, ValueType.UNKNOWN));
        TypeWords.describe(read.faults(), expression.text(), component.id(), name, findings);
        boolean isAnother = expression.wanted() == Kind.BOOLEAN
                ? read.type().isKnown() && !read.type().is(Kind.BOOLEAN)
                : !read.type().fits(expression.wanted());
        if (isAnother) {
            findings.error(
                    "feel-of-another-type",
                    component.id(),
                    name,
                    expression.text(),
                    TypeWords.of(expression.wanted()),
                    TypeWords.of(read.type().kind()));
        }
    }

    /** By what expressions call them; unknown where two of different kinds have one name, as in two lists. */
    private static Map<String, ValueType> answers(FormModel form) {
        Map<String, ValueType> answers = new HashMap<>();
        for (Component component : form.components()) {
            String[] path = component.path().split("\\.");
            if (component.key() != null) {
                answers.merge(component.key(), FieldTypes.of(component), ValueType::or);
            }
            boolean isList = component.type().equals("dynamiclist") && path.length == 1;
            if (isList) {
                answers.merge(path[0], ValueType.of(Kind.LIST), ValueType::or);
            }
        }
        return answers;
    }
}
