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
import org.throughline.engine.SizeLimits;

/**
 * Reads an expression as it is drawn and says why it may not run. What it lets through still meets {@link
 * VettedElResolver} when it runs: values of variables are known only then.
 */
@Component
public class ExpressionVetter {

    private static final Pattern ACTION = Pattern.compile("[$#]\\{\\s*([A-Za-z_]\\w*)\\s*}");
    /** How the reason begins where an expression is no expression, or not yet. */
    public static final String UNREADABLE = "The expression cannot be read";

    private static final Set<String> ENGINE = Set.of("execution", "task", "caseExecution", "externalTask");
    private static final Set<String> NO_PROPERTIES = Set.of("class", "declaringClass", "classLoader", "module");

    private final Builder builder = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private final VettedBeans beans;

    ExpressionVetter(VettedBeans beans) {
        this.beans = beans;
    }

    /** For whatever text the engine evaluates. */
    public Optional<String> refusal(String text) {
        if (text.length() > SizeLimits.EXPRESSION) {
            return Optional.of("The expression is longer than " + SizeLimits.EXPRESSION + " characters");
        }
        try {
            return refusal(builder.build(text.strip()).getRoot()).map(reason -> reason + ": " + text.strip());
        } catch (TreeBuilderException | StackOverflowError unreadable) {
            return Optional.of(UNREADABLE + ": " + text.strip());
        }
    }

    /** For a place where an action is named: {@code ${bean}} and nothing else. */
    public Optional<String> actionRefusal(String text) {
        Matcher named = ACTION.matcher(text.strip());
        return named.matches() && !beans.isForeign(named.group(1))
                ? Optional.empty()
                : Optional.of("'" + text.strip() + "' is not a vetted action: choose one of the list");
    }

    private Optional<String> refusal(Node node) {
        if (node instanceof AstFunction function) {
            return Optional.of("The function '" + function.getName() + "' may not be called");
        }
        if (node instanceof AstMethod method) {
            return methodRefusal(method);
        }
        if (node instanceof AstProperty property) {
            return propertyRefusal(property).or(() -> innerRefusal(property));
        }
        return innerRefusal(node);
    }

    private Optional<String> innerRefusal(Node node) {
        for (int i = 0; i < node.getCardinality(); i++) {
            Optional<String> refusal = node.getChild(i) == null ? Optional.empty() : refusal(node.getChild(i));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Optional<String> methodRefusal(AstMethod call) {
        AstParameters parameters = (AstParameters) call.getChild(1);
        boolean vetted = call.getChild(0) instanceof AstDot dot
                && dot.getChild(0) instanceof AstIdentifier bean
                && mayCall(bean.getName(), name(dot), parameters.getCardinality());
        if (!vetted) {
            return Optional.of("Only vetted actions may be called");
        }
        return innerRefusal(parameters);
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

    private Optional<String> propertyRefusal(AstProperty property) {
        Node base = property.getChild(0);
        String name = property instanceof AstDot dot
                ? name(dot)
                : property instanceof AstBracket bracket && bracket.getChild(1) instanceof AstString text
                        ? text.eval(null, null).toString()
                        : "";
        boolean ofEngine = base instanceof AstIdentifier of
                && (ENGINE.contains(of.getName()) || beans.isVetted(of.getName()))
                && !("execution".equals(of.getName()) && VettedElResolver.BUSINESS_KEY.equals(name));
        boolean ofValue = base instanceof AstIdentifier || base instanceof AstProperty;
        return ofEngine || !ofValue || NO_PROPERTIES.contains(name)
                ? Optional.of("A model may not read the property '" + name + "'")
                : Optional.empty();
    }

    private static String name(AstDot dot) {
        StringBuilder structure = new StringBuilder();
        dot.appendStructure(structure, null);
        return structure.substring(structure.lastIndexOf(".") + 1).strip();
    }
}
