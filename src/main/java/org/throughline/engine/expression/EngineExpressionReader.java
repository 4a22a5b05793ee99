package org.throughline.engine.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.springframework.stereotype.Component;
import org.throughline.engine.CellTests;
import org.throughline.engine.ExpressionReader;
import org.throughline.engine.SizeLimits;

/** Reads with the parsers that the engine itself uses, so that what is readable here is readable there. */
@Component
public class EngineExpressionReader implements ExpressionReader {

    private final FeelEngineApi feel =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

    @Override
    public Read ofModel(String text) {
        return text.length() > SizeLimits.EXPRESSION ? tooLong(SizeLimits.EXPRESSION) : ModelExpression.read(text);
    }

    @Override
    public Read ofFeel(String expression) {
        String source = expression.strip();
        return feel(source.startsWith("=") ? source.substring(1).strip() : source, false);
    }

    @Override
    public Read ofCell(String tests) {
        return feel(tests.strip(), true);
    }

    @Override
    public Optional<CellTests> constants(String tests) {
        String source = tests.strip();
        if (source.isEmpty()) {
            return Optional.of(CellTests.ANY);
        }
        if (source.length() > SizeLimits.FEEL) {
            return Optional.empty();
        }
        try {
            ParseResult parse = feel.parseUnaryTests(source);
            return parse.isSuccess() ? FeelConstants.of(parse.parsedExpression().expression()) : Optional.empty();
        } catch (RuntimeException | StackOverflowError tooDeep) {
            return Optional.empty();
        }
    }

    private Read feel(String source, boolean tests) {
        if (source.length() > SizeLimits.FEEL) {
            return tooLong(SizeLimits.FEEL);
        }
        try {
            ParseResult parse = tests ? feel.parseUnaryTests(source) : feel.parseExpression(source);
            return parse.isSuccess()
                    ? new Read(null, FeelNames.of(parse.parsedExpression().expression()), List.of(), List.of())
                    : unreadable(parse.failure().message());
        } catch (RuntimeException | StackOverflowError tooDeep) {
            return unreadable(String.valueOf(tooDeep.getMessage()));
        }
    }

    private static Read tooLong(int longest) {
        return unreadable("longer than " + longest + " characters");
    }

    private static Read unreadable(String why) {
        return new Read(why, Set.of(), List.of(), List.of());
    }
}
