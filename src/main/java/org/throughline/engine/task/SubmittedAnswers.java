package org.throughline.engine.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.throughline.shared.Json;

/** Answers that came through the engine's submit-form command: as variables each, or all as one JSON text. */
public final class SubmittedAnswers {

    /** Name of the one variable that carries all answers. */
    public static final String VARIABLE = "throughline-answers";

    private static final ObjectMapper JSON = Json.mapper();

    private SubmittedAnswers() {}

    public static Map<String, Object> of(VariableMap variables) {
        if (variables.size() != 1 || !(variables.get(VARIABLE) instanceof String text)) {
            return variables;
        }
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException notJson) {
            throw new EngineRefusal("The answers are not JSON");
        }
    }
}
