package org.throughline.instruments.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.instruments.domain.InstrumentDefinition.InstrumentTerms;
import org.throughline.shared.Json;
import org.throughline.shared.Sha256;
import org.throughline.staff.ActivityKind;

/**
 * Reads the file of a definition: its words as a FHIR R4 Questionnaire, its arithmetic beside them. The format is described
 * in docs/instruments.md.
 */
public final class DefinitionReader {

    private static final String FORMAT = "throughline-instrument-1";
    private static final String LOINC = "http://loinc.org";
    private static final String POINTS = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
    private static final String ID = "[a-z0-9][a-z0-9-]{0,62}";
    private static final String LINK_ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,62}";
    private static final int DEEPEST = 20;
    private static final int MOST_ITEMS = 300;

    private DefinitionReader() {}

    /** @throws org.throughline.shared.Rejection invalid {@code instrument-definition} at {@code definition} */
    public static InstrumentDefinition read(byte[] file) {
        DefinitionNode root = new DefinitionNode(json(file), "");
        DefinitionNode words = root.at("questionnaire");
        DefinitionNode scoring = root.at("scoring");
        require(FORMAT.equals(root.optionalText("format")), "format");
        require("Questionnaire".equals(words.optionalText("resourceType")), "questionnaire.resourceType");
        require(words.text("id").matches(ID), "questionnaire.id");
        List<InstrumentItem> items = items(words, scoring);
        return new InstrumentDefinition(
                words.text("id"),
                words.text("version"),
                Sha256.of(file),
                words.words("title"),
                DefinitionNode.codeOf(words.each("code"), LOINC),
                stem(words),
                new InstrumentTerms(
                        root.at("about").optionalText("recall"),
                        words.text("copyright"),
                        root.at("about").text("licence"),
                        activity(root.at("about").optionalText("activity"))),
                items,
                ScoringReader.read(scoring, items),
                new String(file, StandardCharsets.UTF_8));
    }

    /** Most are an assessment, which a definition need not say. */
    private static ActivityKind activity(String id) {
        ActivityKind activity =
                id == null ? ActivityKind.ASSESSMENT : ActivityKind.find(id).orElse(null);
        require(activity != null, "about.activity");
        return activity;
    }

    private static JsonNode json(byte[] file) {
        try {
            return Json.strict(DEEPEST).readTree(file);
        } catch (IOException notJson) {
            throw DefinitionNode.refused("definition.json");
        }
    }

    /** What stands above the questions. */
    private static InstrumentText stem(DefinitionNode words) {
        return words.each("item").stream()
                .filter(DefinitionReader::isDisplay)
                .map(item -> item.words("text"))
                .findFirst()
                .orElse(null);
    }

    private static boolean isDisplay(DefinitionNode item) {
        return "display".equals(item.text("type"));
    }

    private static List<InstrumentItem> items(DefinitionNode words, DefinitionNode scoring) {
        Set<String> critical = Set.copyOf(scoring.texts("critical"));
        List<InstrumentItem> items = words.each("item").stream()
                .filter(item -> !isDisplay(item))
                .map(item -> item(item, scoring, critical))
                .toList();
        require(!items.isEmpty() && items.size() <= MOST_ITEMS, "questionnaire.item");
        Map<String, InstrumentItem> byId = new TreeMap<>();
        items.forEach(item -> require(byId.put(item.linkId(), item) == null, "questionnaire.item " + item.linkId()));
        require(byId.keySet().containsAll(critical), "scoring.critical");
        return items;
    }

    private static InstrumentItem item(DefinitionNode item, DefinitionNode scoring, Set<String> critical) {
        String linkId = LinkedItem.of(item.json()).linkId();
        require(linkId != null && linkId.matches(LINK_ID), item.path() + ".linkId");
        require("choice".equals(item.text("type")), item.path() + ".type");
        Set<String> needs = Set.copyOf(scoring.at("needAnswers").texts(linkId));
        List<AnswerChoice> choices = item.each("answerOption").stream()
                .map(option -> choice(option, needs))
                .toList();
        Set<String> codes = choices.stream().map(AnswerChoice::code).collect(Collectors.toSet());
        require(!choices.isEmpty() && codes.size() == choices.size(), item.path() + ".answerOption");
        require(codes.containsAll(needs), "scoring.needAnswers." + linkId);
        return new InstrumentItem(
                linkId,
                item.words("text"),
                DefinitionNode.codeOf(item.each("code"), LOINC),
                choices,
                item.json().path("repeats").asBoolean(),
                critical.contains(linkId),
                scoring.at("domains").optionalText(linkId));
    }

    /** An answer is written down by its points, else by its own short name, else by its code. */
    private static AnswerChoice choice(DefinitionNode option, Set<String> needs) {
        DefinitionNode coding = option.at("valueCoding");
        Integer points = option.each("extension").stream()
                .filter(extension -> POINTS.equals(extension.optionalText("url")))
                .map(extension -> extension.number("valueDecimal"))
                .findFirst()
                .orElse(null);
        String name = coding.has("id") ? coding.text("id") : coding.text("code");
        String code = points == null ? name : points.toString();
        return new AnswerChoice(
                code,
                points,
                coding.words("display"),
                LOINC.equals(coding.optionalText("system")) ? coding.text("code") : null,
                needs.contains(code));
    }

    private static void require(boolean right, String where) {
        if (!right) {
            throw DefinitionNode.refused(where);
        }
    }
}
