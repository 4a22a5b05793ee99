package org.throughline.fhir.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.instruments.AnsweredRecord;

/** What the answers say: an Observation for each score of the definition, also for one that could not be made. */
@Component
public class ObservationMapper {

    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    private static final String UNITS = "http://unitsofmeasure.org";
    private static final String POINTS = "{score}";

    private final MessageSource messages;

    ObservationMapper(MessageSource messages) {
        this.messages = messages;
    }

    /** All of one answered instrument, in the order of the definition's scores. */
    public List<Observation> observations(AnsweredRecord answered, String caseNumber, Locale locale) {
        List<Observation> found = new ArrayList<>();
        for (JsonNode rule : answered.definition().scoring().path("scores")) {
            found.add(observation(answered, rule, found.size(), caseNumber, locale));
        }
        return found;
    }

    /** Whose score it is: an id is that of the answered instrument and the place of the score, as {@code <uuid>.0}. */
    public static String answeredBy(String observation) {
        return observation.replaceFirst("\\.\\d{1,3}$", "");
    }

    private Observation observation(
            AnsweredRecord answered, JsonNode rule, int place, String caseNumber, Locale locale) {
        String score = rule.path("id").asText();
        BigDecimal value = answered.row().scores().get(score);
        Observation observation = new Observation();
        observation.setId(answered.row().id() + "." + place);
        observation.setStatus(ObservationStatus.FINAL);
        observation.addCategory(new CodeableConcept(new Coding(CATEGORIES, "survey", "Survey")));
        observation.setCode(AnsweredCodes.score(answered, rule, label("score", score, locale)));
        observation.setSubject(References.numbered(caseNumber));
        observation.setEffective(AnsweredCodes.answered(answered.row()));
        observation.setIssued(Date.from(answered.row().at()));
        observation.addPerformer(AnsweredCodes.worker(answered.row().by()));
        observation.addDerivedFrom(
                References.to("QuestionnaireResponse", answered.row().id()));
        if (value == null) {
            observation.setDataAbsentReason(new CodeableConcept(new Coding(ABSENT, "unknown", "Unknown"))
                    .setText(messages.getMessage("instruments.not-scored", null, locale)));
        } else {
            observation.setValue(quantity(value, rule));
        }
        addBands(observation, answered, score, locale);
        if (place == 0) {
            answered.row().flags().forEach(flag -> observation.addNote().setText(label("flag", flag, locale)));
        }
        return observation;
    }

    private void addBands(Observation observation, AnsweredRecord answered, String score, Locale locale) {
        for (JsonNode band : answered.definition().scoring().path("bands")) {
            if (band.path("score").asText().equals(score)) {
                String code = band.path("code").asText();
                String label = label("band", code, locale);
                observation
                        .addReferenceRange()
                        .setLow(points(band.path("min").decimalValue()))
                        .setHigh(points(band.path("max").decimalValue()))
                        .setText(label);
                if (code.equals(answered.row().band())) {
                    observation.addInterpretation(AnsweredCodes.band(answered, code, label));
                }
            }
        }
    }

    private static Quantity quantity(BigDecimal value, JsonNode rule) {
        Quantity quantity = points(value);
        return rule.hasNonNull("unit")
                ? quantity.setCode(rule.path("unit").asText())
                        .setUnit(rule.path("unit").asText())
                : quantity;
    }

    private static Quantity points(BigDecimal value) {
        return new Quantity().setValue(value).setUnit(POINTS).setSystem(UNITS).setCode(POINTS);
    }

    private String label(String kind, String code, Locale locale) {
        return messages.getMessage("label." + kind + "." + code, null, code, locale);
    }
}
