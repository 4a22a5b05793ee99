package org.throughline.engine.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pre-filled values as Tasklist reads variables: plain values by themselves, lists and rows as JSON text. */
final class FormVariables {

    private FormVariables() {}

    static Map<String, Object> of(Map<String, Object> data, ObjectMapper json) throws JsonProcessingException {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : data.entrySet()) {
            variables.put(entry.getKey(), variable(entry.getValue(), json));
        }
        return variables;
    }

    private static Map<String, Object> variable(Object value, ObjectMapper json) throws JsonProcessingException {
        if (value instanceof Boolean) {
            return typed("Boolean", value);
        }
        if (value instanceof Number number) {
            return typed(number instanceof Double ? "Double" : "Long", number);
        }
        if (value instanceof String) {
            return typed("String", value);
        }
        return value == null ? typed("Null", null) : typed("Json", json.writeValueAsString(value));
    }

    private static Map<String, Object> typed(String type, Object value) {
        Map<String, Object> variable = new LinkedHashMap<>();
        variable.put("type", type);
        variable.put("value", value);
        variable.put("valueInfo", Map.of());
        return variable;
    }
}
