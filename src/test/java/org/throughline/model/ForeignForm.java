package org.throughline.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** One form of another program: of form-js in its versions, of Flowable, of Form.io or a JSON schema. */
final class ForeignForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TYPES = List.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "select",
            "radio",
            "checklist",
            "taglist",
            "datetime",
            "text",
            "html",
            "image",
            "iframe",
            "table",
            "group",
            "dynamiclist",
            "columns",
            "button",
            "spacer",
            "separator",
            "expression",
            "filepicker",
            "documentPreview",
            "default",
            "signature");
    private static final List<String> KEYS = List.of(
            "name", "first name", "client.name", "größe", "amount", "amount", "1st", "", "a-b", "class", "email");
    private static final List<String> EXPRESSIONS = List.of(
            "=amount > 5",
            "=",
            "=name = \"x\"",
            "= not(a",
            "{{name}}",
            "=if a then 1 else 2",
            "=items[1].price",
            "=today()");

    private final Random random;

    ForeignForm(Random random) {
        this.random = random;
    }

    String json() {
        ObjectNode form = JSON.createObjectNode();
        switch (random.nextInt(8)) {
            case 0 -> flowable(form);
            case 1 -> formIo(form);
            case 2 -> schema(form);
            default -> formJs(form);
        }
        return random.nextBoolean() ? form.toPrettyString() : form.toString();
    }

    private void formJs(ObjectNode form) {
        components(form.putArray("components"), 1 + random.nextInt(8), 2);
        form.put("type", "default");
        if (random.nextInt(4) > 0) {
            form.put("id", any(List.of("Form_1abc", "order-form", "Formular 1", "f")));
        }
        if (random.nextInt(4) > 0) {
            form.put("schemaVersion", 1 + random.nextInt(19));
        }
        if (random.nextBoolean()) {
            form.put("executionPlatform", any(List.of("Camunda Cloud", "Camunda Platform")))
                    .put("executionPlatformVersion", "8.5.0");
            form.putObject("exporter").put("name", "Camunda Web Modeler").put("version", "abc");
        }
    }

    private void components(ArrayNode into, int count, int depth) {
        for (int i = 0; i < count; i++) {
            component(into.addObject(), depth);
        }
    }

    private void component(ObjectNode component, int depth) {
        String type = any(TYPES);
        component.put("type", type).put("label", any(List.of("Name", "", "Größe *", "=name", "<b>Hi</b>")));
        if (random.nextInt(5) > 0) {
            component.put("key", any(KEYS)).put("id", "Field_" + Integer.toString(random.nextInt(9_999_999), 36));
        }
        values(component);
        switch (type) {
            case "group", "dynamiclist", "columns" -> nested(component, depth);
            case "text", "html" ->
                component.put(
                        type.equals("text") ? "text" : "content",
                        any(List.of("# Title", "<script>x</script>", "{{a}}")));
            case "image", "iframe" ->
                component.put(
                        type.equals("image") ? "source" : "url",
                        any(List.of("=logo", "https://example.com/a.png", "data:image/png;base64,AA")));
            case "datetime" ->
                component
                        .put("subtype", any(List.of("date", "time", "datetime", "year")))
                        .put("dateLabel", "When");
            case "table" -> component.put("dataSource", any(EXPRESSIONS)).put("rowCount", 10);
            case "expression" -> component.put("expression", any(EXPRESSIONS)).put("computeOn", "change");
            default -> component.putObject("properties").put("note", "of another program");
        }
        rules(component);
    }

    private void values(ObjectNode component) {
        switch (random.nextInt(4)) {
            case 0 -> component.put("valuesExpression", any(EXPRESSIONS));
            case 1 -> component.put("valuesKey", "countries");
            case 2 ->
                component
                        .putArray("values")
                        .addObject()
                        .put("value", random.nextBoolean() ? "a" : null)
                        .put("label", "A");
            default -> component.put("defaultValue", random.nextInt(3));
        }
    }

    private void nested(ObjectNode component, int depth) {
        component
                .put("path", any(KEYS))
                .put("isRepeating", random.nextBoolean())
                .put("defaultRepetitions", random.nextInt(4));
        components(component.putArray("components"), depth > 0 ? 1 + random.nextInt(3) : 0, depth - 1);
    }

    private void rules(ObjectNode component) {
        if (random.nextInt(3) == 0) {
            component.putObject("conditional").put("hide", any(EXPRESSIONS));
        }
        if (random.nextInt(3) == 0) {
            ObjectNode validate = component.putObject("validate");
            validate.put("required", random.nextBoolean())
                    .put("validationType", any(List.of("email", "phone", "custom")));
            validate.put("pattern", any(List.of("^(a+)+$", "[A-Z]{2}", "(", "\\d+")))
                    .put("minLength", random.nextInt(9))
                    .put("max", "=limit");
        }
        if (random.nextInt(4) == 0) {
            component.put("readonly", any(EXPRESSIONS)).put("disabled", random.nextBoolean());
            component.putObject("layout").put("row", "Row_1").putNull("columns");
            component.putObject("appearance").put("prefixAdorner", "€");
        }
    }

    private void flowable(ObjectNode form) {
        form.put("key", "holiday").put("name", "Holiday").put("version", random.nextInt(9_999_999));
        ObjectNode field = form.putArray("fields").addObject();
        field.put("fieldType", "FormField")
                .put("id", "days")
                .put("type", "integer")
                .put("required", true);
        field.putNull("placeholder").putObject("params").put("min", 1);
    }

    private void formIo(ObjectNode form) {
        form.put("display", "form").put("title", "Application " + random.nextInt(9_999_999));
        ArrayNode parts = form.putArray("components");
        for (String type : List.of("textfield", "panel", "day", "selectboxes", "signature", "button")) {
            parts.addObject()
                    .put("type", type)
                    .put("key", type)
                    .put("input", true)
                    .put("tableView", false);
        }
    }

    private void schema(ObjectNode form) {
        form.put("$schema", "http://json-schema.org/draft-07/schema#").put("type", "object");
        form.putObject("properties").putObject("age").put("type", "integer").put("minimum", random.nextInt(9_999_999));
        form.putArray("required").add("age");
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
