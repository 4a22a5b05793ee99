package org.throughline.engine.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.springframework.stereotype.Component;
import org.throughline.engine.SizeLimits;

/** Evaluates the FEEL expressions of forms (DMN 1.3, without external functions). */
@Component
class FormFeel {

    private final FeelEngineApi engine =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
    private final Cache<String, ParseResult> parsed =
            Caffeine.newBuilder().maximumSize(2_000).build();

    static boolean isExpression(String text) {
        return text.startsWith("=");
    }

    /** The value, or empty where the expression is broken, too long or yields null: form-js treats both alike. */
    Optional<Object> evaluate(String expression, Map<String, Object> context) {
        String source = isExpression(expression) ? expression.substring(1).strip() : expression;
        if (source.length() > SizeLimits.FEEL) {
            return Optional.empty();
        }
        ParseResult parse = parsed.get(source, engine::parseExpression);
        if (!parse.isSuccess()) {
            return Optional.empty();
        }
        EvaluationResult result = engine.evaluate(parse.parsedExpression(), context);
        return result.isSuccess() ? Optional.ofNullable(result.result()) : Optional.empty();
    }
}
