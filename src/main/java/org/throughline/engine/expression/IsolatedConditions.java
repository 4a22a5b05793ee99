package org.throughline.engine.expression;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.stereotype.Service;
import org.throughline.engine.ConditionTrials;
import org.throughline.engine.ExpressionReader;

/** Evaluates with the engine's own expression language that sees the given flags and nothing else: no beans, no process. */
@Service
class IsolatedConditions implements ConditionTrials {

    private final ExpressionReader reader;
    private final ExpressionFactory expressions = new ExpressionFactoryImpl();

    IsolatedConditions(ExpressionReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<Boolean> holds(String condition, Map<String, Object> flags) {
        ExpressionReader.Read read = reader.ofModel(condition);
        if (!read.isReadable() || !read.calls().isEmpty() || !flags.keySet().containsAll(read.names())) {
            return Optional.empty();
        }
        try {
            return truth(evaluate(condition.strip(), flags));
        } catch (ELException unlike) {
            return Optional.empty();
        }
    }

    private Object evaluate(String condition, Map<String, Object> flags) {
        SimpleContext context = new SimpleContext(resolver());
        flags.forEach(
                (name, value) -> context.setVariable(name, expressions.createValueExpression(value, Object.class)));
        return expressions
                .createValueExpression(context, condition, Object.class)
                .getValue(context);
    }

    private static ELResolver resolver() {
        CompositeELResolver chain = new CompositeELResolver();
        chain.add(new ArrayELResolver(true));
        chain.add(new ListELResolver(true));
        chain.add(new MapELResolver(true));
        return chain;
    }

    private static Optional<Boolean> truth(Object value) {
        return value instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
    }
}
