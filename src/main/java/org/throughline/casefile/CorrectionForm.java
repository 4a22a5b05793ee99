package org.throughline.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.throughline.engine.DeployedForm;
import org.throughline.shared.Json;

/** A form with the question why it is corrected; what decided the way of the case can be read in it and not changed. */
final class CorrectionForm {

    private static final ObjectMapper JSON = Json.mapper();

    private CorrectionForm() {}

    static DeployedForm of(DeployedForm answered, String reason) {
        try {
            ObjectNode schema = (ObjectNode) JSON.readTree(answered.schema());
            fixDecided(schema);
            ArrayNode components = JSON.createArrayNode().add(why(reason));
            components.addAll((ArrayNode) schema.withArray("components"));
            schema.set("components", components);
            return new DeployedForm(answered.id(), answered.version(), JSON.writeValueAsString(schema));
        } catch (JsonProcessingException deployedFormsAreJson) {
            throw new IllegalStateException(deployedFormsAreJson);
        }
    }

    private static void fixDecided(JsonNode parent) {
        for (JsonNode component : parent.path("components")) {
            if (component.path("properties").path("route").asBoolean(false)) {
                ((ObjectNode) component).put("readonly", true);
            }
            fixDecided(component);
        }
    }

    private static ObjectNode why(String key) {
        ObjectNode field = JSON.createObjectNode();
        field.put("id", "Field_" + key).put("type", "textarea").put("key", key);
        field.put("label", "Why these answers are corrected");
        field.putObject("properties").put("label.id", "Mengapa jawaban ini dibetulkan");
        field.putObject("validate").put("required", true).put("maxLength", 2_000);
        return field;
    }
}
