package org.throughline.instruments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An answered instrument and what the answers say.
 *
 * @param at when it was written down
 * @param by username
 * @param scores by id; null where too much was left open
 * @param begun by an answer, which nobody can undo
 * @param sha256 of the sealed text
 */
public record AdministrationRow(
        UUID id,
        @JsonUnwrapped AnsweredInstrument definition,
        Instant at,
        String by,
        Map<String, BigDecimal> scores,
        String band,
        List<String> flags,
        List<String> needs,
        @JsonUnwrapped BegunResponses begun,
        JsonNode answers,
        String sha256) {

    /**
     * The definition whose words were answered.
     *
     * @param interpreter who put them into the client's language, or null
     * @param answeredOn the day on which it was answered on paper; null where it was written down as it was answered
     */
    public record AnsweredInstrument(
            String instrument,
            String title,
            String version,
            String definitionSha256,
            String interpreter,
            LocalDate answeredOn) {}

    /**
     * What an answer began.
     *
     * @param safetyResponse a response to a danger, whichever
     * @param suicideResponse the one to a risk of suicide
     * @param meanings what the scores mean by the agency's table, and what is to be done
     */
    public record BegunResponses(boolean safetyResponse, boolean suicideResponse, List<ResultAction> meanings) {}

    /** The day on which it was answered on paper; null where it was answered when it was written down. */
    public LocalDate answeredOn() {
        return definition.answeredOn();
    }

    public boolean safetyResponse() {
        return begun.safetyResponse();
    }

    public List<ResultAction> meanings() {
        return begun.meanings();
    }

    public boolean suicideResponse() {
        return begun.suicideResponse();
    }
}
