package org.throughline.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.throughline.engine.Conversion;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Json;

/** A form that has no id, or none that can be kept, is called after its file. */
final class FormIds {

    private static final ObjectMapper JSON = Json.strict(60);

    private FormIds() {}

    record Identified(String content, List<Conversion> conversions) {}

    static Identified identified(ModelKind kind, String fileName, String content) {
        if (kind == ModelKind.FORM) {
            try {
                if (JSON.readTree(content) instanceof ObjectNode form
                        && !form.path("id").asText("").matches("[A-Za-z_][\\w-]{0,99}")) {
                    String id = id(fileName);
                    form.put("id", id);
                    return new Identified(
                            JSON.writerWithDefaultPrettyPrinter().writeValueAsString(form),
                            List.of(new Conversion("id-from-name", null, null, id)));
                }
            } catch (JsonProcessingException noJson) {
                // whoever reads it next says so
                return new Identified(content, List.of());
            }
        }
        return new Identified(content, List.of());
    }

    private static String id(String fileName) {
        String name =
                fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        return plain.isEmpty() ? "form" : plain.substring(0, Math.min(60, plain.length()));
    }
}
