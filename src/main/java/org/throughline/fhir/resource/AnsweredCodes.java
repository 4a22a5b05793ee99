package org.throughline.fhir.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.throughline.instruments.AdministrationRow;
import org.throughline.instruments.AnsweredRecord;
import org.throughline.instruments.InstrumentView.AnswerView;
import org.throughline.instruments.InstrumentView.QuestionView;

/** Codes of instruments: those of the definition, in the systems that it names. */
final class AnsweredCodes {

    static final String LOINC = "http://loinc.org";
    static final String SEALS = "urn:throughline:sealed-sha256";

    private static final String STAFF = "urn:throughline:username";
    private static final String INSTRUMENTS = "urn:throughline:instrument:";

    private AnsweredCodes() {}

    /** The words that were answered, in their version. */
    static String canonical(AnsweredRecord answered) {
        String id = answered.row().definition().instrument();
        return answered.definition().questionnaire().path("url").asText(INSTRUMENTS + id) + "|"
                + answered.row().definition().version();
    }

    /** When it was answered: a moment, or the day where it was answered on paper. */
    static DateTimeType answered(AdministrationRow row) {
        return row.answeredOn() == null
                ? new DateTimeType(Date.from(row.at()))
                : new DateTimeType(row.answeredOn().toString());
    }

    /** A score, by LOINC where the definition has its code. */
    static CodeableConcept score(AnsweredRecord answered, JsonNode rule, String label) {
        String instrument = answered.row().definition().instrument();
        String id = rule.path("id").asText();
        CodeableConcept code =
                new CodeableConcept().setText(answered.definition().row().title() + ": " + label);
        if (rule.hasNonNull("loinc")) {
            code.addCoding(new Coding(LOINC, rule.path("loinc").asText(), null));
        }
        return code.addCoding(new Coding(INSTRUMENTS + instrument + ":score", id, label));
    }

    static CodeableConcept band(AnsweredRecord answered, String band, String label) {
        String system = INSTRUMENTS + answered.row().definition().instrument() + ":band";
        return new CodeableConcept(new Coding(system, band, label)).setText(label);
    }

    /** The answer as the definition codes it, in the reader's words. */
    static Coding answer(AnsweredRecord answered, QuestionView question, AnswerView chosen) {
        JsonNode item = questions(answered.definition().questionnaire())
                .get(answered.definition().items().indexOf(question));
        JsonNode coding = item.path("answerOption")
                .path(question.options().indexOf(chosen))
                .path("valueCoding");
        return new Coding(coding.path("system").textValue(), coding.path("code").textValue(), chosen.label());
    }

    /** In the order of the definition's own; what stands above them is none. */
    private static List<JsonNode> questions(JsonNode questionnaire) {
        return StreamSupport.stream(questionnaire.path("item").spliterator(), false)
                .filter(item -> !item.path("type").asText().equals("display"))
                .toList();
    }

    static Reference worker(String username) {
        return new Reference()
                .setType("Practitioner")
                .setIdentifier(new Identifier().setSystem(STAFF).setValue(username));
    }
}
