package org.throughline.instruments;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.throughline.instruments.AdministrationRow.AnsweredInstrument;
import org.throughline.instruments.AdministrationRow.BegunResponses;
import org.throughline.instruments.domain.Administration;
import org.throughline.instruments.domain.AdministrationText;
import org.throughline.instruments.domain.CriticalAnswers;
import org.throughline.instruments.domain.InstrumentDefinition;
import org.throughline.instruments.domain.ScoringRules.FlagRule;
import org.throughline.shared.Json;

/** Shows sealed answers as they were sealed, by the definition that they answered. */
final class AdministrationViewMapper {

    private AdministrationViewMapper() {}

    static AdministrationRow row(
            Administration administration,
            InstrumentDefinition definition,
            List<ResultAction> meanings,
            Locale locale) {
        JsonNode sealed = Json.exact().valueToTree(administration.seal().content());
        List<String> flags = texts(sealed.path(AdministrationText.FLAGS));
        return new AdministrationRow(
                administration.id(),
                new AnsweredInstrument(
                        definition.id(),
                        definition.title().in(locale),
                        definition.version(),
                        definition.sha256(),
                        sealed.path(AdministrationText.INTERPRETER).textValue(),
                        administration.answeredOn()),
                administration.at(),
                administration.by(),
                scores(administration, definition),
                sealed.path(AdministrationText.BAND).textValue(),
                flags,
                texts(sealed.path(AdministrationText.NEEDS)),
                begun(definition, flags, meanings),
                sealed.path(AdministrationText.ANSWERS),
                administration.seal().sha256());
    }

    private static BegunResponses begun(
            InstrumentDefinition definition, List<String> flags, List<ResultAction> meanings) {
        List<String> responses = definition.scoring().flags().stream()
                .filter(flag -> flag.response() != null && flags.contains(flag.id()))
                .map(FlagRule::response)
                .toList();
        return new BegunResponses(!responses.isEmpty(), responses.contains(CriticalAnswers.SUICIDE), meanings);
    }

    /** A score that could not be made is not in the text; it is shown as none. */
    static Map<String, BigDecimal> scores(Administration administration, InstrumentDefinition definition) {
        JsonNode text = Json.exact().valueToTree(administration.seal().content());
        JsonNode sealed = text.path(AdministrationText.SCORES);
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        definition
                .scoring()
                .scores()
                .forEach(rule -> scores.put(
                        rule.id(), sealed.has(rule.id()) ? sealed.get(rule.id()).decimalValue() : null));
        return scores;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
