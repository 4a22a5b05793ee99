package org.throughline.play;

import java.util.List;
import java.util.Map;

/**
 * What a past case answered, rid of everything personal: what the forms of a play open with.
 *
 * @param caseNumber null where none is named
 * @param answers by task, and by form; each time it was answered, in order
 */
public record PastAnswers(String caseNumber, Map<String, List<Map<String, Object>>> answers) {

    public static final PastAnswers NONE = new PastAnswers(null, Map.of());

    public PastAnswers {
        answers = answers == null ? Map.of() : answers;
    }

    boolean isNone() {
        return caseNumber == null;
    }

    /** @param task null for a form without one; @param nth which time it is answered, from 0; the last one is repeated */
    Map<String, Object> at(String task, String formId, int nth) {
        List<Map<String, Object>> times =
                answers.getOrDefault(task != null && answers.containsKey(task) ? task : formId, List.of());
        return times.isEmpty() ? Map.of() : times.get(Math.min(nth, times.size() - 1));
    }
}
