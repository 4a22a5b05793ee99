package org.throughline.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One pass over a form with one person's answers: collects what is kept and what is refused. */
class SubmissionValidation {

    private static final int MOST_ROWS = 500;

    private final FormFeel formFeel;
    private final FieldRules rules;
    private final FieldRefusals fieldRefusals;

    SubmissionValidation(FormFeel formFeel, FieldRules rules, FieldRefusals fieldRefusals) {
        this.formFeel = formFeel;
        this.rules = rules;
        this.fieldRefusals = fieldRefusals;
    }

    void over(
            List<FormComponent> components,
            FieldScope fieldScope,
            String at,
            boolean hidden,
            Map<String, Object> kept) {
        for (FormComponent component : components) {
            boolean gone = hidden || isHidden(component, fieldScope);
            if (component.isField()) {
                field(component, fieldScope, AnswerValues.join(at, component.key()), gone, kept);
            } else if (component.isList()) {
                list(component, fieldScope, AnswerValues.join(at, component.path()), gone, kept);
            } else {
                over(component.children(), fieldScope, AnswerValues.join(at, component.path()), gone, kept);
            }
        }
    }

    private void field(
            FormComponent field, FieldScope fieldScope, String at, boolean hidden, Map<String, Object> kept) {
        String path = AnswerValues.join(fieldScope.prefix(), at);
        Object sent = AnswerValues.at(fieldScope.answers(), at);
        if (hidden) {
            if (!AnswerValues.isEmpty(sent) && !Boolean.FALSE.equals(sent)) {
                fieldRefusals.add(path, field, "hidden");
            }
            return;
        }
        if (field.isComputed()) {
            formFeel.evaluate(field.text("expression"), fieldScope.context())
                    .ifPresent(value -> AnswerValues.put(kept, at, value));
            return;
        }
        if (field.isDisabled() || isReadonly(field, fieldScope)) {
            given(field, fieldScope, at, sent, kept);
            return;
        }
        required(field, path, sent);
        if (!AnswerValues.isEmpty(sent)) {
            Object value = rules.check(field, path, sent, fieldScope.context(), fieldRefusals);
            if (value != null) {
                AnswerValues.put(kept, at, value);
            }
        }
    }

    /** A field that the person cannot change keeps what it was given; another value is refused. */
    private void given(FormComponent field, FieldScope fieldScope, String at, Object sent, Map<String, Object> kept) {
        Object prefilled = AnswerValues.at(fieldScope.prefill(), at);
        if (!AnswerValues.isEmpty(sent) && !same(sent, prefilled)) {
            fieldRefusals.add(AnswerValues.join(fieldScope.prefix(), at), field, "read-only");
        }
        if (!AnswerValues.isEmpty(prefilled) && !field.isDisabled()) {
            AnswerValues.put(
                    kept, at, prefilled instanceof Number n ? AnswerValues.asAnswer(AnswerValues.plain(n)) : prefilled);
        }
    }

    private void required(FormComponent field, String path, Object sent) {
        boolean missing =
                AnswerValues.isEmpty(sent) || field.type().equals("checkbox") && !"true".equals(String.valueOf(sent));
        if (missing && field.validation().path("required").asBoolean(false)) {
            fieldRefusals.add(path, field, "required");
        }
    }

    private void list(FormComponent list, FieldScope fieldScope, String at, boolean hidden, Map<String, Object> kept) {
        String path = AnswerValues.join(fieldScope.prefix(), at);
        Object sent = AnswerValues.at(fieldScope.answers(), at);
        if (hidden) {
            if (!AnswerValues.isEmpty(sent)) {
                fieldRefusals.add(path, list, "hidden");
            }
            return;
        }
        if (sent != null && !(sent instanceof List)) {
            fieldRefusals.add(path, list, "type.list");
            return;
        }
        List<?> rows = sent == null ? List.of() : (List<?>) sent;
        List<?> given = AnswerValues.at(fieldScope.prefill(), at) instanceof List<?> prefilled ? prefilled : List.of();
        if (rows.size() > MOST_ROWS || !list.mayGrow() && !given.isEmpty() && rows.size() > given.size()) {
            fieldRefusals.add(path, list, "rows", list.mayGrow() ? MOST_ROWS : given.size());
            return;
        }
        rows(list, fieldScope, path, rows, given, at, kept);
    }

    private void rows(
            FormComponent list,
            FieldScope fieldScope,
            String path,
            List<?> rows,
            List<?> given,
            String at,
            Map<String, Object> kept) {
        List<Object> keptRows = new ArrayList<>();
        int count = list.mayGrow() ? rows.size() : Math.max(rows.size(), given.size());
        for (int i = 0; i < count; i++) {
            Object row = i < rows.size() && rows.get(i) != null ? rows.get(i) : Map.of();
            String rowPath = path + "[" + i + "]";
            if (!(row instanceof Map)) {
                fieldRefusals.add(rowPath, list, "type.row");
                continue;
            }
            Map<String, Object> prefilled = i < given.size() ? asMap(given.get(i)) : Map.of();
            Map<String, Object> keptRow = new LinkedHashMap<>();
            FieldScope rowScope = fieldScope.row(asMap(row), prefilled, rowPath, i);
            fieldRefusals.inRow(list, i + 1, () -> over(list.children(), rowScope, "", false, keptRow));
            keptRows.add(keptRow);
        }
        AnswerValues.put(kept, at, keptRows);
    }

    private boolean isHidden(FormComponent component, FieldScope fieldScope) {
        String condition = component.node().path("conditional").path("hide").asText("");
        return !condition.isEmpty()
                && formFeel.evaluate(condition, fieldScope.context())
                        .filter(Boolean.TRUE::equals)
                        .isPresent();
    }

    private boolean isReadonly(FormComponent field, FieldScope fieldScope) {
        String stated = field.text("readonly");
        return FormFeel.isExpression(stated)
                ? formFeel.evaluate(stated, fieldScope.context())
                        .filter(Boolean.TRUE::equals)
                        .isPresent()
                : Boolean.parseBoolean(stated);
    }

    private static boolean same(Object sent, Object prefilled) {
        return prefilled != null
                && (Objects.equals(sent, prefilled) || plain(sent).equals(plain(prefilled)));
    }

    private static String plain(Object value) {
        return value instanceof List<?> many
                ? many.stream().map(AnswerValues::asText).toList().toString()
                : AnswerValues.asText(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }
}
