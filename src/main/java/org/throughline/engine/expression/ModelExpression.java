package org.throughline.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.throughline.engine.ExpressionReader.BeanCall;
import org.throughline.engine.ExpressionReader.Read;
import org.throughline.engine.ExpressionReader.TypedExpression;
import org.throughline.engine.ExpressionReader.VariableComparison;
import org.throughline.engine.ValueType;

/** One pass over an expression of a process model. */
final class ModelExpression {

    private static final Builder BUILDER = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private static final Set<String> ENGINE = Set.of("execution", "task", "loopCounter", "nrOfInstances");

    private final Set<String> names = new TreeSet<>();
    private final List<BeanCall> calls = new ArrayList<>();
    private final List<VariableComparison> comparisons = new ArrayList<>();

    private ModelExpression() {}

    static Read read(String text) {
        ModelExpression expression = new ModelExpression();
        try {
            expression.walk(BUILDER.build(text.strip()).getRoot());
        } catch (TreeBuilderException | StackOverflowError unreadable) {
            return new Read(String.valueOf(unreadable.getMessage()), Set.of(), List.of(), List.of());
        }
        return new Read(null, expression.names, expression.calls, expression.comparisons);
    }

    private void walk(Node node) {
        if (node instanceof AstMethod method && called(method)) {
            return;
        }
        if (node instanceof AstIdentifier name && !ENGINE.contains(name.getName())) {
            names.add(name.getName());
        }
        if (node instanceof AstBinary binary) {
            boolean equal = binary.getOperator() == AstBinary.EQ;
            compared(binary.getChild(0), binary.getChild(1), equal);
            compared(binary.getChild(1), binary.getChild(0), equal);
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            if (node.getChild(i) != null) {
                walk(node.getChild(i));
            }
        }
    }

    private boolean called(AstMethod method) {
        if (method.getChild(0) instanceof AstDot dot && dot.getChild(0) instanceof AstIdentifier bean) {
            Node arguments = method.getChild(1);
            calls.add(new BeanCall(bean.getName(), lastWord(dot), arguments.getCardinality()));
            walk(arguments);
            return true;
        }
        return false;
    }

    private void compared(Node one, Node other, boolean equal) {
        if (one instanceof AstIdentifier name && (other instanceof AstString || other instanceof AstBoolean)) {
            comparisons.add(new VariableComparison(
                    name.getName(), ((AstLiteral) other).eval(null, null).toString(), equal));
        }
    }

    /** Unknown where it cannot be read. */
    static TypedExpression type(
            String text, Function<String, ValueType> variables, Function<BeanCall, ValueType> calls) {
        TypeFaults faults = new TypeFaults();
        try {
            ValueType type = new ModelTypes(variables, calls, faults)
                    .of(BUILDER.build(text.strip()).getRoot());
            return new TypedExpression(type, faults.all());
        } catch (TreeBuilderException | StackOverflowError unreadable) {
            return new TypedExpression(ValueType.UNKNOWN, List.of());
        }
    }

    static String lastWord(AstDot dot) {
        StringBuilder structure = new StringBuilder();
        dot.appendStructure(structure, null);
        return structure.substring(structure.lastIndexOf(".") + 1).strip();
    }
}
