package org.throughline.instruments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An instrument with its questions, in the reader's language where it was published in it.
 *
 * @param questionnaire the sealed words, as a FHIR R4 Questionnaire
 * @param scoring the sealed arithmetic
 */
public record InstrumentView(
        @JsonUnwrapped InstrumentRow row,
        String stem,
        List<QuestionView> items,
        JsonNode questionnaire,
        JsonNode scoring) {

    /** @param critical whether a missing answer is never guessed */
    public record QuestionView(
            String linkId, String text, String loinc, boolean multiple, boolean critical, List<AnswerView> options) {}

    /** @param value as it is answered: a number where it counts points, else a word */
    public record AnswerView(Object value, String label, String loinc) {}
}
