package org.throughline.engine;

import java.util.List;
import java.util.Map;

/** The deployed decision tables (DMN, FEEL), always in their newest version. */
public interface Decisions {

    /**
     * @param decisionKey the decision's id in the model
     * @return one map of output name to value for each rule that fired, in the table's order
     */
    List<Map<String, Object>> evaluate(String decisionKey, Map<String, Object> inputs);
}
