package org.throughline.engine.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.springframework.stereotype.Component;
import org.throughline.engine.CellTests;
import org.throughline.engine.ExpressionReader;
import org.throughline.engine.SizeLimits;
import org.throughline.engine.ValueType;

/** Reads with the parsers that the engine itself uses, so that what is readable here is readable there. */
@Component
public class EngineExpressionReader implements ExpressionReader {

    private static final TypedExpression UNTYPED = new TypedExpression(ValueType.UNKNOWN, List.of());

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

    @Override
    public TypedExpression typeOfModel(
            String text, Function<String, ValueType> variables, Function<BeanCall, ValueType> calls) {
        return text.length() > SizeLimits.EXPRESSION ? UNTYPED : ModelExpression.type(text, variables, calls);
    }

    @Override
    public TypedExpression typeOfFeel(String expression, Function<String, ValueType> variables) {
        String source = expression.strip();
        return typed(source.startsWith("=") ? source.substring(1).strip() : source, null, variables);
    }

    @Override
    public TypedExpression typeOfCell(String tests, ValueType column, Function<String, ValueType> variables) {
        return typed(tests.strip(), column, variables);
    }

    private TypedExpression typed(String source, ValueType column, Function<String, ValueType> variables) {
        if (source.isEmpty() || source.length() > SizeLimits.FEEL) {
            return UNTYPED;
        }
        TypeFaults faults = new TypeFaults();
        try {
            ParseResult parse = column == null ? feel.parseExpression(source) : feel.parseUnaryTests(source);
            ValueType type = parse.isSuccess()
                    ? new FeelTypes(variables, column == null ? ValueType.UNKNOWN : column, faults)
                            .of(parse.parsedExpression().expression())
                    : ValueType.UNKNOWN;
            return new TypedExpression(type, faults.all());
        } catch (RuntimeException | StackOverflowError tooDeep) {
            return UNTYPED; // that it cannot be read is said where it is read
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
