package org.throughline.insight.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a table said, by name of the output: its value; the list of values where several rules spoke; nothing where none
 * did.
 */
public final class DecisionOutputs {

    private DecisionOutputs() {}

    @SuppressWarnings("unchecked")
    public static Map<String, Object> of(List<Map<String, Object>> rows) {
        if (rows.size() == 1) {
            return (Map<String, Object>) FlagsJson.plain(rows.get(0));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        for (Map<String, Object> row : rows) {
            row.forEach((name, value) ->
                    ((List<Object>) all.computeIfAbsent(name, any -> new ArrayList<>())).add(FlagsJson.plain(value)));
        }
        return all;
    }

    /** The same outputs as the log gives them back. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> of(Map<String, Object> stored) {
        return (Map<String, Object>) FlagsJson.plain(stored);
    }
}
