package org.throughline.fhir.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.throughline.instruments.AnsweredRecord;
import org.throughline.instruments.InstrumentView.QuestionView;

/** An answered instrument as it was answered: what was left open has no item. */
public final class QuestionnaireResponseMapper {

    private static final String INTERPRETER = "urn:throughline:interpreter";

    private QuestionnaireResponseMapper() {}

    /** @param caseNumber the client's, who is named nowhere else */
    public static QuestionnaireResponse response(AnsweredRecord answered, String caseNumber) {
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setId(answered.row().id().toString());
        response.setIdentifier(new Identifier()
                .setSystem(AnsweredCodes.SEALS)
                .setValue(answered.row().sha256()));
        response.setQuestionnaire(AnsweredCodes.canonical(answered));
        response.setStatus(QuestionnaireResponseStatus.COMPLETED);
        response.setSubject(References.numbered(caseNumber));
        response.setAuthoredElement(AnsweredCodes.answered(answered.row()));
        response.setAuthor(AnsweredCodes.worker(answered.row().by()));
        if (answered.row().definition().interpreter() != null) {
            response.addExtension(
                    INTERPRETER, new StringType(answered.row().definition().interpreter()));
        }
        answered.definition().items().forEach(question -> addItem(response, answered, question));
        return response;
    }

    private static void addItem(QuestionnaireResponse response, AnsweredRecord answered, QuestionView question) {
        JsonNode given = answered.row().answers().path(question.linkId());
        if (given.isMissingNode()) {
            return;
        }
        QuestionnaireResponseItemComponent item =
                response.addItem().setLinkId(question.linkId()).setText(question.text());
        Iterable<JsonNode> values = given.isArray() ? given : List.of(given);
        for (JsonNode value : values) {
            question.options().stream()
                    .filter(option -> option.value().toString().equals(value.asText()))
                    .forEach(option -> item.addAnswer().setValue(AnsweredCodes.answer(answered, question, option)));
        }
    }
}
