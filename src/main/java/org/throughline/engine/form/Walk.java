package org.throughline.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One pass over a form with one person's answers: collects what is kept and what is refused. */
class Walk {

    private static final int MOST_ROWS = 500;

    private final Feel feel;
    private final FieldRules rules;
    private final Refusals refusals;

    Walk(Feel feel, FieldRules rules, Refusals refusals) {
        this.feel = feel;
        this.rules = rules;
        this.refusals = refusals;
    }

    void over(List<FormComponent> components, Scope scope, String at, boolean hidden, Map<String, Object> kept) {
        for (FormComponent component : components) {
            boolean gone = hidden || isHidden(component, scope);
            if (component.isField()) {
                field(component, scope, Values.join(at, component.key()), gone, kept);
            } else if (component.isList()) {
                list(component, scope, Values.join(at, component.path()), gone, kept);
            } else {
                over(component.children(), scope, Values.join(at, component.path()), gone, kept);
            }
        }
    }

    private void field(FormComponent field, Scope scope, String at, boolean hidden, Map<String, Object> kept) {
        String path = Values.join(scope.prefix(), at);
        Object sent = Values.at(scope.answers(), at);
        if (hidden) {
            if (!Values.isEmpty(sent) && !Boolean.FALSE.equals(sent)) {
                refusals.add(path, field, "hidden");
            }
            return;
        }
        if (field.isComputed()) {
            feel.evaluate(field.text("expression"), scope.context()).ifPresent(value -> Values.put(kept, at, value));
            return;
        }
        if (field.isDisabled() || isReadonly(field, scope)) {
            given(field, scope, at, sent, kept);
            return;
        }
        required(field, path, sent);
        if (!Values.isEmpty(sent)) {
            Object value = rules.check(field, path, sent, scope.context(), refusals);
            if (value != null) {
                Values.put(kept, at, value);
            }
        }
    }

    /** A field that the person cannot change keeps what it was given; another value is refused. */
    private void given(FormComponent field, Scope scope, String at, Object sent, Map<String, Object> kept) {
        Object prefilled = Values.at(scope.prefill(), at);
        if (!Values.isEmpty(sent) && !same(sent, prefilled)) {
            refusals.add(Values.join(scope.prefix(), at), field, "read-only");
        }
        if (!Values.isEmpty(prefilled) && !field.isDisabled()) {
            Values.put(kept, at, prefilled instanceof Number n ? Values.asAnswer(Values.plain(n)) : prefilled);
        }
    }

    private void required(FormComponent field, String path, Object sent) {
        boolean missing =
                Values.isEmpty(sent) || field.type().equals("checkbox") && !"true".equals(String.valueOf(sent));
        if (missing && field.validation().path("required").asBoolean(false)) {
            refusals.add(path, field, "required");
        }
    }

    private void list(FormComponent list, Scope scope, String at, boolean hidden, Map<String, Object> kept) {
        String path = Values.join(scope.prefix(), at);
        Object sent = Values.at(scope.answers(), at);
        if (hidden) {
            if (!Values.isEmpty(sent)) {
                refusals.add(path, list, "hidden");
            }
            return;
        }
        if (sent != null && !(sent instanceof List)) {
            refusals.add(path, list, "type.list");
            return;
        }
        List<?> rows = sent == null ? List.of() : (List<?>) sent;
        List<?> given = Values.at(scope.prefill(), at) instanceof List<?> prefilled ? prefilled : List.of();
        if (rows.size() > MOST_ROWS || !list.mayGrow() && !given.isEmpty() && rows.size() > given.size()) {
            refusals.add(path, list, "rows", list.mayGrow() ? MOST_ROWS : given.size());
            return;
        }
        rows(list, scope, path, rows, given, at, kept);
    }

    private void rows(
            FormComponent list,
            Scope scope,
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
                refusals.add(rowPath, list, "type.row");
                continue;
            }
            Map<String, Object> prefilled = i < given.size() ? asMap(given.get(i)) : Map.of();
            Map<String, Object> keptRow = new LinkedHashMap<>();
            over(list.children(), scope.row(asMap(row), prefilled, rowPath, i), "", false, keptRow);
            keptRows.add(keptRow);
        }
        Values.put(kept, at, keptRows);
    }

    private boolean isHidden(FormComponent component, Scope scope) {
        String condition = component.node().path("conditional").path("hide").asText("");
        return !condition.isEmpty()
                && feel.evaluate(condition, scope.context())
                        .filter(Boolean.TRUE::equals)
                        .isPresent();
    }

    private boolean isReadonly(FormComponent field, Scope scope) {
        String stated = field.text("readonly");
        return Feel.isExpression(stated)
                ? feel.evaluate(stated, scope.context())
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
                ? many.stream().map(Values::asText).toList().toString()
                : Values.asText(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }
}
