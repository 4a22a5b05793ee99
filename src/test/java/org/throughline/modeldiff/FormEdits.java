package org.throughline.modeldiff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.throughline.modeldiff.ModelDiff.What;

/** Edits a form's fields at random, and remembers which. */
class FormEdits {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode form;
    private final Random random;
    private final Map<String, What> made = new TreeMap<>();

    FormEdits(String form, Random random) throws Exception {
        this.form = (ObjectNode) JSON.readTree(form);
        this.random = random;
    }

    void make(int count) {
        List<ObjectNode> leaves = leaves();
        Collections.shuffle(leaves, random);
        leaves.stream().limit(count).forEach(this::edit);
        if (random.nextBoolean()) {
            ((ArrayNode) form.get("components"))
                    .insert(0, JSON.createObjectNode().put("type", "textfield").put("id", "Field_new"));
            made.put("Field_new", What.ADDED);
        }
    }

    private void edit(ObjectNode field) {
        String id = field.get("id").asText();
        made.put(id, What.CHANGED);
        switch (random.nextInt(5)) {
            case 0 -> field.put("label", "Another label");
            case 1 -> field.withObject("/validate").put("maxLength", 4711);
            case 2 -> field.withObject("/properties").put("label.id", "Label lain");
            case 3 -> field.withObject("/conditional").put("hide", "=another = true");
            default -> {
                ArrayNode siblings = siblings(form.withArray("/components"), field);
                siblings.remove(at(siblings, field));
                made.put(id, What.REMOVED);
            }
        }
    }

    private List<ObjectNode> leaves() {
        List<ObjectNode> leaves = new ArrayList<>();
        collect(form.get("components"), leaves);
        return leaves;
    }

    private static void collect(JsonNode components, List<ObjectNode> into) {
        for (JsonNode component : components) {
            if (component.has("components")) {
                collect(component.get("components"), into);
            } else {
                into.add((ObjectNode) component);
            }
        }
    }

    private static ArrayNode siblings(ArrayNode components, ObjectNode field) {
        if (at(components, field) >= 0) {
            return components;
        }
        for (JsonNode component : components) {
            if (component.get("components") instanceof ArrayNode inner && siblings(inner, field) != null) {
                return siblings(inner, field);
            }
        }
        return null;
    }

    private static int at(ArrayNode components, ObjectNode field) {
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i) == field) {
                return i;
            }
        }
        return -1;
    }

    Map<String, What> made() {
        return made;
    }

    String written() throws Exception {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(form);
    }
}
