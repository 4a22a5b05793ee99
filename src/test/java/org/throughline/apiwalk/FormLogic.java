package org.throughline.apiwalk;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** What a form computes while it is filled: conditions, limits and options in FEEL. Its own reading, not the server's. */
final class FormLogic {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    boolean isTrue(JsonNode condition, Map<String, Object> context) {
        return condition.isTextual()
                && evaluate(condition.asText(), context)
                        .filter(Boolean.TRUE::equals)
                        .isPresent();
    }

    boolean isReadOnly(JsonNode field, Map<String, Object> context) {
        JsonNode stated = field.path("readonly");
        return field.path("disabled").asBoolean(false)
                || (stated.asText().startsWith("=") ? isTrue(stated, context) : stated.asBoolean(false));
    }

    /** A limit such as {@code min}, which may be a number, its text or an expression; null where none is stated. */
    BigDecimal limit(JsonNode field, String name, Map<String, Object> context) {
        JsonNode stated = field.path("validate").path(name);
        if (stated.asText().startsWith("=")) {
            return evaluate(stated.asText(), context)
                    .map(value -> new BigDecimal(value.toString()))
                    .orElse(null);
        }
        return stated.asText("").isBlank() ? null : new BigDecimal(stated.asText());
    }

    /** The values that a choice offers. */
    List<Object> options(JsonNode field, Map<String, Object> context) {
        if (field.hasNonNull("valuesExpression")) {
            return fromData(
                    evaluate(field.path("valuesExpression").asText(), context).orElse(null));
        }
        if (field.hasNonNull("valuesKey")) {
            return fromData(AnswerPaths.at(context, field.path("valuesKey").asText()));
        }
        List<Object> offered = new ArrayList<>();
        field.path("values").forEach(option -> offered.add(option.path("value").asText()));
        return offered;
    }

    private static List<Object> fromData(Object data) {
        List<Object> offered = new ArrayList<>();
        if (data instanceof Collection<?> many) {
            many.forEach(option -> offered.add(option instanceof Map<?, ?> map ? map.get("value") : option));
        }
        return offered;
    }

    private Optional<Object> evaluate(String expression, Map<String, Object> context) {
        String source = expression.startsWith("=") ? expression.substring(1) : expression;
        EvaluationResult result = feel.evaluateExpression(source, context);
        return result.isSuccess() ? Optional.ofNullable(result.result()) : Optional.empty();
    }
}
