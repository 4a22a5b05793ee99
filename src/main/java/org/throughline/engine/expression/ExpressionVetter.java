package org.throughline.engine.expression;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.springframework.stereotype.Component;
import org.throughline.engine.Refusal;
import org.throughline.engine.SizeLimits;

/**
 * Reads an expression as it is drawn and says why it may not run. What it lets through still meets {@link
 * VettedElResolver} when it runs: values of variables are known only then.
 */
@Component
public class ExpressionVetter {

    private static final Pattern ACTION = Pattern.compile("[$#]\\{\\s*([A-Za-z_]\\w*)\\s*}");
    /** What is no expression, or not yet. */
    public static final String UNREADABLE = "expression-unreadable";

    private static final Set<String> ENGINE = Set.of("execution", "task", "caseExecution", "externalTask");
    private static final Set<String> NO_PROPERTIES = Set.of("class", "declaringClass", "classLoader", "module");

    private final Builder builder = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private final VettedBeans beans;

    ExpressionVetter(VettedBeans beans) {
        this.beans = beans;
    }

    /** For whatever text the engine evaluates. */
    public Optional<Refusal> refusal(String text) {
        if (text.length() > SizeLimits.EXPRESSION) {
            return Optional.of(Refusal.of("expression-too-long", SizeLimits.EXPRESSION));
        }
        try {
            return refusal(builder.build(text.strip()).getRoot(), text);
        } catch (TreeBuilderException | StackOverflowError unreadable) {
            return Optional.of(Refusal.of(UNREADABLE, text));
        }
    }

    /** For a place where an action is named: {@code ${bean}} and nothing else. */
    public Optional<Refusal> actionRefusal(String text) {
        Matcher named = ACTION.matcher(text.strip());
        return named.matches() && !beans.isForeign(named.group(1))
                ? Optional.empty()
                : Optional.of(Refusal.of("action-unknown", text));
    }

    private Optional<Refusal> refusal(Node node, String text) {
        if (node instanceof AstFunction function) {
            return Optional.of(Refusal.of("expression-calls", function.getName(), text));
        }
        if (node instanceof AstMethod method) {
            return methodRefusal(method, text);
        }
        if (node instanceof AstProperty property) {
            return propertyRefusal(property, text).or(() -> innerRefusal(property, text));
        }
        return innerRefusal(node, text);
    }

    private Optional<Refusal> innerRefusal(Node node, String text) {
        for (int i = 0; i < node.getCardinality(); i++) {
            Optional<Refusal> refusal = node.getChild(i) == null ? Optional.empty() : refusal(node.getChild(i), text);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> methodRefusal(AstMethod call, String text) {
        AstParameters parameters = (AstParameters) call.getChild(1);
        boolean vetted = call.getChild(0) instanceof AstDot dot
                && dot.getChild(0) instanceof AstIdentifier bean
                && mayCall(bean.getName(), name(dot), parameters.getCardinality());
        if (!vetted) {
            return Optional.of(Refusal.of("expression-acts", text));
        }
        return innerRefusal(parameters, text);
    }

    /**
     * An action that this release of the program does not have is refused when it is reached, not here: what was
     * published before an upgrade must not stop at its other steps.
     */
    private boolean mayCall(String bean, String method, int parameters) {
        return beans.isVetted(bean)
                ? beans.method(beans.get(bean), method, parameters).isPresent()
                : !ENGINE.contains(bean) && !beans.isForeign(bean);
    }

    private Optional<Refusal> propertyRefusal(AstProperty property, String text) {
        Node base = property.getChild(0);
        String name = property instanceof AstDot dot
                ? name(dot)
                : property instanceof AstBracket bracket && bracket.getChild(1) instanceof AstString written
                        ? written.eval(null, null).toString()
                        : "";
        boolean ofEngine = base instanceof AstIdentifier of
                && (ENGINE.contains(of.getName()) || beans.isVetted(of.getName()))
                && !("execution".equals(of.getName()) && VettedElResolver.BUSINESS_KEY.equals(name));
        boolean ofValue = base instanceof AstIdentifier || base instanceof AstProperty;
        return ofEngine || !ofValue || NO_PROPERTIES.contains(name)
                ? Optional.of(Refusal.of("expression-reads", name, text))
                : Optional.empty();
    }

    private static String name(AstDot dot) {
        StringBuilder structure = new StringBuilder();
        dot.appendStructure(structure, null);
        return structure.substring(structure.lastIndexOf(".") + 1).strip();
    }
}
