package org.throughline.instruments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.throughline.instruments.InstrumentView.AnswerView;
import org.throughline.instruments.InstrumentView.QuestionView;
import org.throughline.instruments.domain.AnswerChoice;
import org.throughline.instruments.domain.InstrumentDefinition;
import org.throughline.instruments.domain.InstrumentItem;
import org.throughline.shared.Json;
import org.throughline.shared.Language;

/** Shows definitions. */
final class InstrumentViewMapper {

    private InstrumentViewMapper() {}

    static InstrumentRow row(InstrumentDefinition definition, Locale locale) {
        return new InstrumentRow(
                definition.id(),
                definition.title().in(locale),
                definition.version(),
                definition.sha256(),
                definition.loinc(),
                definition.terms().recall(),
                definition.terms().licence(),
                definition.terms().notice(),
                Stream.of(Language.values())
                        .filter(language -> definition.isPublishedIn(language.locale()))
                        .map(Language::tag)
                        .toList(),
                definition.items().size());
    }

    static InstrumentView view(InstrumentDefinition definition, Locale locale) {
        JsonNode file = file(definition);
        return new InstrumentView(
                row(definition, locale),
                definition.stem() == null ? null : definition.stem().in(locale),
                questions(definition, locale),
                file.path("questionnaire"),
                file.path("scoring"));
    }

    static List<QuestionView> questions(InstrumentDefinition definition, Locale locale) {
        return definition.items().stream().map(item -> question(item, locale)).toList();
    }

    private static QuestionView question(InstrumentItem item, Locale locale) {
        return new QuestionView(
                item.linkId(),
                item.text().in(locale),
                item.loinc(),
                item.multiple(),
                item.critical(),
                item.choices().stream().map(choice -> answer(choice, locale)).toList());
    }

    private static AnswerView answer(AnswerChoice choice, Locale locale) {
        Object value = choice.points() == null ? choice.code() : choice.points();
        return new AnswerView(value, choice.label().in(locale), choice.loinc());
    }

    static JsonNode file(InstrumentDefinition definition) {
        try {
            return Json.exact().readTree(definition.content());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
