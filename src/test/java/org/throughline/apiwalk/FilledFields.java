package org.throughline.apiwalk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What somebody filled in themselves, whether it was required or not: every answer that the form did not open with. What
 * it opened with on a guess, such as today's date, counts as filled in, since somebody had to look at it.
 */
final class FilledFields {

    private static final Set<String> GUESSED =
            Set.of("worker", "instruments", "interviewedOn", "agreedOn", "contactedOn", "owner");

    private FilledFields() {}

    /** Fields of the rows of lists count row by row. */
    static int count(Map<String, Object> answers, Map<String, Object> data) {
        int fields = 0;
        for (Map.Entry<String, Object> answer : answers.entrySet()) {
            Object given = data.get(answer.getKey());
            if (isList(answer.getValue())) {
                fields += rows((List<?>) answer.getValue(), given instanceof List<?> many ? many : List.of());
            } else if (GUESSED.contains(answer.getKey()) || !Objects.equals(given, answer.getValue())) {
                fields++;
            }
        }
        return fields;
    }

    private static boolean isList(Object answer) {
        return answer instanceof List<?> many && many.stream().anyMatch(Map.class::isInstance);
    }

    private static int rows(List<?> rows, List<?> given) {
        int fields = 0;
        for (int i = 0; i < rows.size(); i++) {
            fields += count(
                    AnswerPaths.asMap(rows.get(i)), i < given.size() ? AnswerPaths.asMap(given.get(i)) : Map.of());
        }
        return fields;
    }
}
