package org.throughline.instruments.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.shared.Language;
import org.throughline.shared.Rejection;

/** A part of a definition's file, read by its type; what is wrong is said by the way to it. */
record DefinitionNode(JsonNode json, String path) {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    private static final int LONGEST = 4_000;

    /** Invalid {@code instrument-definition} at {@code definition}. */
    static Rejection refused(String where) {
        return Rejection.invalidField("definition", "instrument-definition", where);
    }

    DefinitionNode at(String key) {
        return new DefinitionNode(json.path(key), path.isEmpty() ? key : path + "." + key);
    }

    boolean has(String key) {
        return json.hasNonNull(key);
    }

    List<DefinitionNode> each(String key) {
        DefinitionNode list = at(key);
        if (!list.json.isMissingNode() && !list.json.isArray()) {
            throw refused(list.path);
        }
        List<DefinitionNode> items = new ArrayList<>();
        list.json.forEach(item -> items.add(new DefinitionNode(item, list.path + "[" + items.size() + "]")));
        return items;
    }

    String text(String key) {
        String text = optionalText(key);
        if (text == null || text.isBlank()) {
            throw refused(at(key).path);
        }
        return text;
    }

    String optionalText(String key) {
        JsonNode value = json.path(key);
        if (!value.isMissingNode()
                && !value.isNull()
                && (!value.isTextual() || value.textValue().length() > LONGEST)) {
            throw refused(at(key).path);
        }
        return value.textValue();
    }

    int number(String key) {
        if (!json.path(key).isInt()) {
            throw refused(at(key).path);
        }
        return json.path(key).intValue();
    }

    int number(String key, int otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    Integer optionalNumber(String key) {
        return has(key) ? (Integer) number(key) : null;
    }

    List<String> texts(String key) {
        return each(key).stream()
                .map(item -> {
                    if (!item.json.isTextual()) {
                        throw refused(item.path);
                    }
                    return item.json.textValue();
                })
                .toList();
    }

    List<Integer> numbers(String key) {
        return each(key).stream()
                .map(item -> {
                    if (!item.json.isInt()) {
                        throw refused(item.path);
                    }
                    return item.json.intValue();
                })
                .toList();
    }

    Map<String, Integer> numbersByKey(String key) {
        Map<String, Integer> numbers = new TreeMap<>();
        at(key).json.fieldNames().forEachRemaining(name -> numbers.put(name, at(key).number(name)));
        return numbers;
    }

    /** A text of FHIR with the translations that stand beside it. */
    InstrumentText words(String key) {
        Map<String, String> words = new TreeMap<>();
        words.put(Language.FIRST.tag(), text(key));
        for (DefinitionNode extension : at("_" + key).each("extension")) {
            if (TRANSLATION.equals(extension.optionalText("url"))) {
                words.put(
                        part(extension, "lang").text("valueCode"),
                        part(extension, "content").text("valueString"));
            }
        }
        return new InstrumentText(words);
    }

    /** The code that a list of codings has of that system, or null. */
    static String codeOf(List<DefinitionNode> codings, String system) {
        return codings.stream()
                .filter(coding -> system.equals(coding.optionalText("system")))
                .map(coding -> coding.text("code"))
                .findFirst()
                .orElse(null);
    }

    private static DefinitionNode part(DefinitionNode extension, String url) {
        return extension.each("extension").stream()
                .filter(part -> url.equals(part.optionalText("url")))
                .findFirst()
                .orElseThrow(() -> refused(extension.path));
    }
}
