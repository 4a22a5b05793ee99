package org.throughline.engine.expression;

import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;
import org.throughline.engine.ExpressionReader.BeanCall;
import org.throughline.engine.ValueType;
import org.throughline.engine.ValueType.Kind;

/** Types an expression of a process, from its leaves up. */
final class ModelTypes {

    private static final Set<AstBinary.Operator> COMPARE =
            Set.of(AstBinary.EQ, AstBinary.NE, AstBinary.LT, AstBinary.LE, AstBinary.GT, AstBinary.GE);
    private static final Set<AstBinary.Operator> LOGIC = Set.of(AstBinary.AND, AstBinary.OR);

    private final Function<String, ValueType> variables;
    private final Function<BeanCall, ValueType> calls;
    private final TypeFaults faults;

    ModelTypes(Function<String, ValueType> variables, Function<BeanCall, ValueType> calls, TypeFaults faults) {
        this.variables = variables;
        this.calls = calls;
        this.faults = faults;
    }

    ValueType of(Node node) {
        if (node instanceof AstEval || node instanceof AstNested) {
            return of(node.getChild(0));
        }
        if (node instanceof AstString text) {
            return ValueType.choiceOf(Set.of(String.valueOf(text.eval(null, null))));
        }
        if (node instanceof AstNumber) {
            return ValueType.of(Kind.NUMBER);
        }
        if (node instanceof AstBoolean) {
            return TypeFaults.BOOLEAN;
        }
        if (node instanceof AstIdentifier name) {
            return variables.apply(name.getName());
        }
        return operation(node);
    }

    private ValueType operation(Node node) {
        if (node instanceof AstMethod method) {
            return called(method);
        }
        if (node instanceof AstDot dot) {
            return faults.property(of(dot.getChild(0)), ModelExpression.lastWord(dot));
        }
        if (node instanceof AstBinary binary) {
            return binary(binary.getOperator(), of(binary.getChild(0)), of(binary.getChild(1)));
        }
        if (node instanceof AstUnary unary) {
            return unary(unary.getOperator(), of(unary.getChild(0)));
        }
        if (node instanceof AstChoice choice) {
            faults.wanted(Kind.BOOLEAN, of(choice.getChild(0)));
            return of(choice.getChild(1)).or(of(choice.getChild(2)));
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            if (node.getChild(i) != null) {
                of(node.getChild(i));
            }
        }
        return node instanceof AstText ? ValueType.of(Kind.TEXT) : ValueType.UNKNOWN;
    }

    private ValueType called(AstMethod method) {
        Node arguments = method.getChild(1);
        for (int i = 0; i < arguments.getCardinality(); i++) {
            of(arguments.getChild(i));
        }
        return method.getChild(0) instanceof AstDot dot && dot.getChild(0) instanceof AstIdentifier bean
                ? calls.apply(new BeanCall(bean.getName(), ModelExpression.lastWord(dot), arguments.getCardinality()))
                : ValueType.UNKNOWN;
    }

    private ValueType binary(AstBinary.Operator operator, ValueType one, ValueType other) {
        if (COMPARE.contains(operator)) {
            return faults.compared(one, other);
        }
        Kind wanted = LOGIC.contains(operator) ? Kind.BOOLEAN : Kind.NUMBER;
        faults.wanted(wanted, one);
        return faults.wanted(wanted, other);
    }

    private ValueType unary(AstUnary.Operator operator, ValueType given) {
        if (operator == AstUnary.EMPTY) {
            return TypeFaults.BOOLEAN;
        }
        return faults.wanted(operator == AstUnary.NOT ? Kind.BOOLEAN : Kind.NUMBER, given);
    }
}
