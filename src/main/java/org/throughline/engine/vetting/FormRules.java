package org.throughline.engine.vetting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.throughline.engine.ComponentTypes;
import org.throughline.engine.Refusal;
import org.throughline.engine.SizeLimits;
import org.throughline.shared.Json;

/** Vets a Camunda Form: it is shown in the browsers of everybody who works here. */
@Component
class FormRules {

    private static final ObjectMapper JSON = Json.strict(60);
    private static final int DEEPEST = 12;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NAME = 100;

    private static final Set<String> NAMES = Set.of("key", "path", "valuesKey");
    private static final Set<String> PROTOTYPES = Set.of("__proto__", "prototype", "constructor");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");
    private static final Pattern FORM_ID = Pattern.compile("[A-Za-z_][\\w-]*");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern PICTURE = Pattern.compile("!\\[");

    private final ReservedNames reserved;
    private final FeelVetter feel = new FeelVetter();

    FormRules(ReservedNames reserved) {
        this.reserved = reserved;
    }

    void vet(byte[] content, VettingResult vettingResult) {
        try {
            vet(JSON.readTree(content), vettingResult);
        } catch (java.io.IOException notJson) {
            vettingResult.refuse(Refusal.of("form-unreadable", reason(notJson)));
        }
    }

    void vet(JsonNode form, VettingResult vettingResult) {
        String id = form.path("id").asText("");
        if (!form.isObject() || !form.path("components").isArray()) {
            vettingResult.refuse(Refusal.of("form-none"));
        } else if (!FORM_ID.matcher(id).matches() || id.length() > LONGEST_NAME || PROTOTYPES.contains(id)) {
            vettingResult.refuse(Refusal.of("form-id", id));
        } else {
            components(form, 0, new int[1], vettingResult);
        }
    }

    private static String reason(java.io.IOException notJson) {
        return notJson instanceof JsonProcessingException at ? at.getOriginalMessage() : "it is not JSON";
    }

    private void components(JsonNode parent, int depth, int[] count, VettingResult vettingResult) {
        for (JsonNode component : parent.path("components")) {
            if (++count[0] > SizeLimits.FORM_COMPONENTS || depth > DEEPEST) {
                vettingResult.refuse(
                        component, null, Refusal.of("form-too-large", SizeLimits.FORM_COMPONENTS, DEEPEST));
                return;
            }
            component(component, vettingResult);
            components(component, depth + 1, count, vettingResult);
        }
    }

    private void component(JsonNode component, VettingResult vettingResult) {
        String type = component.path("type").asText("");
        if (!ComponentTypes.SHOWN.contains(type)) {
            vettingResult.refuse(component, null, Refusal.of("component-unknown", type));
        }
        if (component.path("properties").path("route").asBoolean(false)) {
            vettingResult.refuse(
                    component,
                    "properties",
                    reserved.refusal(component.path("key").asText("")));
        }
        if (component.path("validate").path("pattern").isTextual()) {
            vettingResult.refuse(
                    component,
                    "validate",
                    SafePatterns.refusal(
                            component.path("validate").path("pattern").asText()));
        }
        for (Map.Entry<String, JsonNode> property : component.properties()) {
            if (!property.getKey().equals("components")) {
                strings(
                        property.getKey(),
                        property.getValue(),
                        new FormPart(component, property.getKey()),
                        vettingResult);
            }
        }
    }

    /** Where a text stands: the property of the component that it is or lies within. */
    private record FormPart(JsonNode component, String property) {}

    private void strings(String name, JsonNode value, FormPart at, VettingResult vettingResult) {
        if (PROTOTYPES.contains(name)) {
            vettingResult.refuse(at.component(), at.property(), Refusal.of("property-name", name));
        }
        if (value.isTextual()) {
            vettingResult.refuse(at.component(), at.property(), string(name, value.asText()));
        }
        for (JsonNode item : value.isArray() ? value : JSON.createArrayNode()) {
            strings(name, item, at, vettingResult);
        }
        value.properties().forEach(inner -> strings(inner.getKey(), inner.getValue(), at, vettingResult));
    }

    private Optional<Refusal> string(String name, String text) {
        if (text.startsWith("=")) {
            return feel.expression(text.substring(1));
        }
        if (name.equals("pattern")) {
            return Optional.empty();
        }
        if (NAMES.contains(name) && !text.isEmpty()) {
            return name(text);
        }
        if (PICTURE.matcher(text).find()) {
            return Optional.of(Refusal.of("text-picture"));
        }
        return templates(text)
                .or(() -> TextMarkup.refusal(TEMPLATE.matcher(text).replaceAll(""), LONGEST_TEXT));
    }

    private static Optional<Refusal> name(String text) {
        boolean proper = NAME.matcher(text).matches() && text.length() <= LONGEST_NAME;
        boolean prototype = java.util.Arrays.asList(text.split("\\.")).stream().anyMatch(PROTOTYPES::contains);
        return proper && !prototype ? Optional.empty() : Optional.of(Refusal.of("field-key", text));
    }

    /** What stands between double braces is evaluated in the browser. */
    private Optional<Refusal> templates(String text) {
        Matcher template = TEMPLATE.matcher(text);
        while (template.find()) {
            String inner = template.group(1).strip().replaceFirst("^[#/]\\w+\\s*", "");
            Optional<Refusal> refusal = feel.expression(inner);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }
}
