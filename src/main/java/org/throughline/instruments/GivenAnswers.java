package org.throughline.instruments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.shared.Rejection;

/**
 * Answers as they were sent: values by item, each as its text. What they are is decided by the definition.
 *
 * @param byItem an item without a value was left open
 */
public record GivenAnswers(Map<String, List<String>> byItem) {

    public static final GivenAnswers NONE = new GivenAnswers(Map.of());

    /**
     * @param answers an object of numbers, words, or lists of them
     * @throws Rejection at {@code answers}, {@code instrument-answers-missing}, or at an item,
     *     {@code instrument-answer-unknown}
     */
    public static GivenAnswers of(JsonNode answers) {
        if (answers == null || !answers.isObject()) {
            throw Rejection.invalidField("answers", "instrument-answers-missing");
        }
        Map<String, List<String>> byItem = new LinkedHashMap<>();
        answers.fields().forEachRemaining(answer -> byItem.put(answer.getKey(), values(answer)));
        return new GivenAnswers(byItem);
    }

    private static List<String> values(Map.Entry<String, JsonNode> answer) {
        List<String> values = new ArrayList<>();
        if (answer.getValue().isArray()) {
            answer.getValue().forEach(value -> values.add(text(answer.getKey(), value)));
        } else if (!answer.getValue().isNull()) {
            values.add(text(answer.getKey(), answer.getValue()));
        }
        return values;
    }

    private static String text(String item, JsonNode value) {
        if (!value.isTextual() && !value.isNumber()) {
            throw Rejection.invalidField(item, "instrument-answer-unknown");
        }
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.textValue();
    }
}
