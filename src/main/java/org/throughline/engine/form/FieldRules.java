package org.throughline.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a Camunda Form can state of one field's value. Each check returns the value as it is kept, or refuses it. */
class FieldRules {

    /** A text field without a limit of its own takes this much; longer belongs into a document. */
    static final int LONGEST_TEXT = 20_000;

    private static final int MOST_CHOICES = 1_000;

    private final FormFeel formFeel;
    private final FieldOptions fieldOptions;
    private final DateFormats dateFormats;
    private final TextFormats textFormats = new TextFormats();

    FieldRules(FormFeel formFeel, Clock clock) {
        this.formFeel = formFeel;
        this.fieldOptions = new FieldOptions(formFeel);
        this.dateFormats = new DateFormats(clock);
    }

    /**
     * @param value not empty
     * @param context what FEEL in the field may refer to
     * @return the normalised value, or null where it was refused
     */
    Object check(
            FormComponent field, String path, Object value, Map<String, Object> context, FieldRefusals fieldRefusals) {
        return switch (field.type()) {
            case "textfield", "textarea" -> text(field, path, value, context, fieldRefusals);
            case "number" -> number(field, path, value, context, fieldRefusals);
            case "datetime" -> dateFormats.check(field, path, value, fieldRefusals);
            case "checkbox" -> checkbox(field, path, value, fieldRefusals);
            case "radio", "select" -> choice(field, path, value, context, fieldRefusals);
            case "checklist", "taglist" -> choices(field, path, value, context, fieldRefusals);
            default -> null;
        };
    }

    private Object text(
            FormComponent field, String path, Object value, Map<String, Object> context, FieldRefusals fieldRefusals) {
        if (!(value instanceof String) && !(value instanceof Number)) {
            fieldRefusals.add(path, field, "type.text");
            return null;
        }
        String text = AnswerValues.asText(value).strip();
        long longest = limit(field, "maxLength", context, LONGEST_TEXT).longValue();
        long shortest = limit(field, "minLength", context, 0).longValue();
        if (text.length() > longest) {
            fieldRefusals.add(path, field, "max-length", longest);
        } else if (text.length() < shortest) {
            fieldRefusals.add(path, field, "min-length", shortest);
        } else {
            textFormats.problem(field.validation(), text).ifPresent(code -> fieldRefusals.add(path, field, code));
        }
        return text;
    }

    private Object number(
            FormComponent field, String path, Object value, Map<String, Object> context, FieldRefusals fieldRefusals) {
        BigDecimal number = asNumber(value);
        if (number == null) {
            fieldRefusals.add(path, field, "type.number");
            return null;
        }
        BigDecimal smallest = limit(field, "min", context, null);
        BigDecimal largest = limit(field, "max", context, null);
        if (smallest != null && number.compareTo(smallest) < 0) {
            fieldRefusals.add(path, field, "min", smallest.toPlainString());
        } else if (largest != null && number.compareTo(largest) > 0) {
            fieldRefusals.add(path, field, "max", largest.toPlainString());
        } else {
            steps(field, path, number, fieldRefusals);
        }
        return field.node().path("serializeToString").asBoolean(false)
                ? number.toPlainString()
                : (Object) AnswerValues.asAnswer(number);
    }

    private static void steps(FormComponent field, String path, BigDecimal number, FieldRefusals fieldRefusals) {
        JsonNode digits = field.node().path("decimalDigits");
        BigDecimal increment = asNumber(field.text("increment"));
        if (digits.isNumber() && number.stripTrailingZeros().scale() > digits.asInt()) {
            fieldRefusals.add(path, field, digits.asInt() == 0 ? "whole-number" : "decimal-digits", digits.asInt());
        } else if (increment != null
                && increment.signum() != 0
                && number.remainder(increment).signum() != 0) {
            fieldRefusals.add(path, field, "increment", increment.toPlainString());
        }
    }

    private static Object checkbox(FormComponent field, String path, Object value, FieldRefusals fieldRefusals) {
        if (value instanceof Boolean || "true".equals(value) || "false".equals(value)) {
            return Boolean.valueOf(value.toString());
        }
        fieldRefusals.add(path, field, "type.checkbox");
        return null;
    }

    private Object choice(
            FormComponent field, String path, Object value, Map<String, Object> context, FieldRefusals fieldRefusals) {
        if (value instanceof Map || value instanceof Collection) {
            fieldRefusals.add(path, field, "type.choice");
            return null;
        }
        if (!fieldOptions.of(field, context).contains(AnswerValues.asText(value))) {
            fieldRefusals.add(path, field, "option");
        }
        return AnswerValues.asText(value);
    }

    private Object choices(
            FormComponent field, String path, Object value, Map<String, Object> context, FieldRefusals fieldRefusals) {
        if (!(value instanceof Collection<?> many) || many.size() > MOST_CHOICES) {
            fieldRefusals.add(path, field, "type.choices");
            return null;
        }
        Set<String> offered = fieldOptions.of(field, context);
        List<String> chosen = new ArrayList<>();
        for (Object one : many) {
            String text = AnswerValues.asText(one);
            if (!offered.contains(text)) {
                fieldRefusals.add(path, field, "option");
                return null;
            }
            if (!chosen.contains(text)) {
                chosen.add(text);
            }
        }
        return chosen;
    }

    private BigDecimal limit(FormComponent field, String name, Map<String, Object> context, Integer otherwise) {
        JsonNode stated = field.validation().path(name);
        Object value = stated.isTextual() && FormFeel.isExpression(stated.asText())
                ? formFeel.evaluate(stated.asText(), context).orElse(null)
                : stated.isValueNode() && !stated.isNull() ? stated.asText() : null;
        BigDecimal limit = value == null ? null : asNumber(value);
        return limit == null && otherwise != null ? BigDecimal.valueOf(otherwise) : limit;
    }

    private static BigDecimal asNumber(Object value) {
        if (!(value instanceof Number) && !(value instanceof String)) {
            return null;
        }
        String text = value.toString().strip();
        if (text.length() > 40 || !text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?")) {
            return null;
        }
        return AnswerValues.plain(new BigDecimal(text));
    }
}
