package org.throughline.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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
