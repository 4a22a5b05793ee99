package org.throughline.instruments.domain;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.throughline.shared.Json;

/** The published facts of an instrument, and the definition that they make. */
public final class InstrumentFacts {

    public static final List<String> SHIPPED = List.of("phq-9", "gad-7", "k6", "ssm", "ahc-hrsn");
    public static final List<String> PACKS = List.of("audit", "dast-10", "srq-20");

    private static final Path FACTS = Path.of("../shared/data/instruments");
    private static final String LOINC = "http://loinc.org";
    private static final Map<String, String> BEGIN_A_RESPONSE =
            Map.of("suicide-risk", "suicide-response", "safety-now", "safety-response");

    private InstrumentFacts() {}

    public static Stream<String> ids() {
        return Stream.concat(SHIPPED.stream(), PACKS.stream());
    }

    public static JsonNode of(String id) {
        try {
            return Json.mapper().readTree(FACTS.resolve(id + ".json").toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static InstrumentDefinition definition(String id) {
        return DefinitionReader.read(file(id));
    }

    /** The file that the facts make: what is shipped, or lies in a pack. */
    public static byte[] file(String id) {
        try {
            DefaultIndenter lines = new DefaultIndenter(" ", "\n");
            return (Json.mapper()
                                    .writer(new DefaultPrettyPrinter()
                                            .withArrayIndenter(lines)
                                            .withObjectIndenter(lines))
                                    .writeValueAsString(definitionOf(of(id)))
                            + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Answers of a worked case, as the scorer is given them. */
    public static Map<String, List<String>> answers(JsonNode answers) {
        Map<String, List<String>> given = new TreeMap<>();
        answers.fields().forEachRemaining(answer -> {
            List<String> values = new ArrayList<>();
            JsonNode value = answer.getValue();
            (value.isArray() ? value : Json.mapper().createArrayNode().add(value))
                    .forEach(one -> values.add(one.asText()));
            given.put(answer.getKey(), values);
        });
        return given;
    }

    private static ObjectNode definitionOf(JsonNode facts) {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("format", "throughline-instrument-1");
        root.set("questionnaire", questionnaire(facts));
        ObjectNode about = root.putObject("about");
        about.put("recall", facts.path("recall").asText());
        about.put("licence", facts.path("licence").path("status").asText());
        if (facts.path("licence").has("terms")) {
            about.set("terms", facts.path("licence").path("terms"));
        }
        for (String more : List.of("translations", "rater", "trap", "note")) {
            if (facts.hasNonNull(more)) {
                about.set(more, facts.get(more));
            }
        }
        root.set("scoring", scoring(facts));
        return root;
    }

    private static ObjectNode questionnaire(JsonNode facts) {
        ObjectNode words = Json.mapper().createObjectNode();
        words.put("resourceType", "Questionnaire");
        words.put("id", facts.path("id").asText());
        words.put("url", "urn:throughline:instrument:" + facts.path("id").asText());
        words.put("version", "1.0.0");
        put(words, "title", facts.path("title"));
        words.put("status", "active");
        if (facts.has("loinc")) {
            code(words.putArray("code").addObject(), facts.path("loinc"));
        }
        words.set("copyright", facts.path("licence").path("notice"));
        ArrayNode items = words.putArray("item");
        if (facts.has("stem")) {
            ObjectNode stem = items.addObject();
            link(stem, "stem");
            stem.put("type", "display");
            put(stem, "text", facts.path("stem"));
        }
        facts.path("items").forEach(item -> item(items.addObject(), item));
        return words;
    }

    private static void item(ObjectNode item, JsonNode facts) {
        link(item, facts.path("id").asText());
        if (facts.has("loinc")) {
            code(item.putArray("code").addObject(), facts.path("loinc"));
        }
        put(item, "text", facts.path("text"));
        item.put("type", "choice");
        if (facts.path("multiple").asBoolean()) {
            item.put("repeats", true);
        }
        ArrayNode options = item.putArray("answerOption");
        facts.path("options").forEach(option -> option(options.addObject(), option));
    }

    private static void option(ObjectNode option, JsonNode facts) {
        JsonNode value = facts.path("value");
        if (value.isInt()) {
            option.putArray("extension")
                    .addObject()
                    .put("url", "http://hl7.org/fhir/StructureDefinition/ordinalValue")
                    .set("valueDecimal", value);
        }
        ObjectNode coding = option.putObject("valueCoding");
        String code = facts.path("loinc").asText(value.asText());
        if (value.isTextual() && !value.asText().equals(code)) {
            coding.set("id", value);
        }
        if (facts.has("loinc")) {
            coding.put("system", LOINC);
        }
        coding.put("code", code);
        put(coding, "display", facts.path("label"));
    }

    private static ObjectNode scoring(JsonNode facts) {
        ObjectNode scoring = Json.mapper().createObjectNode();
        ArrayNode critical = scoring.putArray("critical");
        ObjectNode domains = scoring.putObject("domains");
        ObjectNode needAnswers = scoring.putObject("needAnswers");
        facts.path("items").forEach(item -> {
            String id = item.path("id").asText();
            if (item.path("doNotImpute").asBoolean()) {
                critical.add(id);
            }
            if (item.has("domain") || item.has("need")) {
                domains.set(id, item.has("domain") ? item.path("domain") : item.path("need"));
            }
            List<JsonNode> needs = new ArrayList<>();
            item.path("options").forEach(option -> {
                if (option.path("need").asBoolean()) {
                    needs.add(option.path("value"));
                }
            });
            if (!needs.isEmpty()) {
                needAnswers.putArray(id).addAll(needs);
            }
        });
        for (String part : List.of("skip", "scores", "bands", "cutoffs", "change", "map")) {
            if (facts.has(part)) {
                scoring.set(part, facts.get(part).deepCopy());
            }
        }
        ArrayNode flags = scoring.putArray("flags");
        facts.path("flags").forEach(flag -> {
            ObjectNode copy = flag.deepCopy();
            flags.add(copy);
            String response = BEGIN_A_RESPONSE.get(flag.path("id").asText());
            if (response != null) {
                copy.put("response", response);
            }
        });
        ArrayNode needs = scoring.putArray("needs");
        facts.path("needs").forEach(need -> {
            if (need.path("when").isObject()) {
                needs.add(need.deepCopy());
            }
        });
        return scoring;
    }

    private static void link(ObjectNode item, String id) {
        item.setAll(Json.mapper().<ObjectNode>valueToTree(new LinkedItem(id)));
    }

    private static void code(ObjectNode coding, JsonNode code) {
        coding.put("system", LOINC).set("code", code);
    }

    private static void put(ObjectNode to, String key, JsonNode words) {
        to.set(key, words.path("en"));
        ArrayNode extensions = Json.mapper().createArrayNode();
        words.fields().forEachRemaining(word -> {
            if (!word.getKey().equals("en")) {
                ArrayNode parts = extensions
                        .addObject()
                        .put("url", "http://hl7.org/fhir/StructureDefinition/translation")
                        .putArray("extension");
                parts.addObject().put("url", "lang").put("valueCode", word.getKey());
                parts.addObject().put("url", "content").set("valueString", word.getValue());
            }
        });
        if (!extensions.isEmpty()) {
            to.putObject("_" + key).set("extension", extensions);
        }
    }
}
