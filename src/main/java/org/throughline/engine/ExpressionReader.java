package org.throughline.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads expressions as the engine would, without evaluating anything. */
public interface ExpressionReader {

    /** Of a process model: {@code ${…}} with text around it or not. */
    Read ofModel(String text);

    /** A FEEL expression of a form or of a decision's input or output; a leading {@code =} is left out. */
    Read ofFeel(String expression);

    /** A cell of a decision table: FEEL unary tests. */
    Read ofCell(String tests);

    /** The same cell as constants; empty where it is more than these: a function, another column, a calculation. */
    Optional<CellTests> constants(String tests);

    /**
     * What an expression of a process answers.
     *
     * @param variables what a variable holds
     * @param calls what a method of an action answers
     */
    TypedExpression typeOfModel(
            String text, Function<String, ValueType> variables, Function<BeanCall, ValueType> calls);

    /** What a FEEL expression answers; unknown where it cannot be read. */
    TypedExpression typeOfFeel(String expression, Function<String, ValueType> variables);

    /** What is wrong with a cell that is compared with a value of that type. */
    TypedExpression typeOfCell(String tests, ValueType column, Function<String, ValueType> variables);

    /** @param faults in the order of the text */
    record TypedExpression(ValueType type, List<TypeFault> faults) {}

    /** How an expression goes wrong whatever the case. */
    enum FaultKind {
        /** Two values are compared that are never alike. */
        COMPARED,
        /** An operator gets what it cannot work with. */
        OPERAND,
        /** There is no such function. */
        FUNCTION,
        /** The value has no such part. */
        PROPERTY
    }

    /**
     * @param name of the function or part that there is none of; else null
     * @param one what is compared, or what the operator wants
     * @param other with what it is compared, or what the operator gets
     */
    record TypeFault(FaultKind kind, String name, ValueType.Kind one, ValueType.Kind other) {}

    /**
     * @param fault what is wrong with it, in English; null where it can be read
     * @param names the variables it looks up, actions whose methods it calls left out
     * @param calls methods that it calls
     * @param comparisons variables that it compares with a text, or with yes or no, by any operator
     */
    record Read(String fault, Set<String> names, List<BeanCall> calls, List<VariableComparison> comparisons) {

        public boolean isReadable() {
            return fault == null;
        }
    }

    record BeanCall(String bean, String method, int arguments) {}

    /** @param equal whether it asks for that value; else for any other, or for more or less */
    record VariableComparison(String name, String value, boolean equal) {}
}
