package org.throughline.modelcheck.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.engine.ComponentTypes;
import org.throughline.engine.ValueType.Kind;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;

/** What the checks of forms say about components. */
final class ComponentFacts {

    static final Set<String> CHOOSING = Set.of("radio", "select", "checklist", "taglist");

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

    private static final List<String> TEXTS = List.of("label", "description", "text", "content");
    private static final List<String> ADORNERS = List.of("prefixAdorner", "suffixAdorner");

    /** What may hold an expression instead of a value, and what that has to answer. */
    private static final Map<String, Kind> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("readonly", Kind.BOOLEAN),
            Map.entry("dataSource", Kind.LIST),
            Map.entry("columnsExpression", Kind.LIST),
            Map.entry("rowCount", Kind.NUMBER),
            Map.entry("label", Kind.UNKNOWN),
            Map.entry("description", Kind.UNKNOWN),
            Map.entry("text", Kind.UNKNOWN),
            Map.entry("content", Kind.UNKNOWN),
            Map.entry("title", Kind.UNKNOWN),
            Map.entry("source", Kind.UNKNOWN),
            Map.entry("alt", Kind.UNKNOWN),
            Map.entry("url", Kind.UNKNOWN)));

    private ComponentFacts() {}

    static Stream<Component> asking(FormModel form) {
        return form.components().stream().filter(component -> ComponentTypes.ANSWERED.contains(component.type()));
    }

    /** How a person calls it. */
    static String name(Component component) {
        if (component.label() != null) {
            return component.label();
        }
        return component.key() == null ? component.id() : component.key();
    }

    /** @param wanted what it has to answer; unknown where anything will do */
    record FormExpression(String text, Kind wanted) {}

    /** The text of every FEEL expression of the component. */
    static List<String> expressions(Component component) {
        return typed(component).stream().map(FormExpression::text).toList();
    }

    /** Every FEEL expression of the component. */
    static List<FormExpression> typed(Component component) {
        JsonNode source = component.source();
        List<FormExpression> found = new ArrayList<>();
        add(found, source.path("conditional").path("hide"), Kind.BOOLEAN);
        add(found, source.path("valuesExpression"), Kind.LIST);
        if (component.type().equals("expression")) {
            add(found, source.path("expression"), Kind.UNKNOWN);
        }
        SETTINGS.forEach((field, wanted) -> starting(found, source.path(field), wanted));
        ADORNERS.forEach(field -> starting(found, source.path("appearance").path(field), Kind.UNKNOWN));
        source.path("validate")
                .fields()
                .forEachRemaining(limit -> starting(
                        found, limit.getValue(), limit.getKey().equals("required") ? Kind.BOOLEAN : Kind.NUMBER));
        for (String field : TEXTS) {
            Matcher within = TEMPLATE.matcher(source.path(field).asText(""));
            while (within.find()) {
                template(found, within.group(1).strip());
            }
        }
        return found;
    }

    private static void add(List<FormExpression> found, JsonNode text, Kind wanted) {
        if (!text.asText("").isBlank()) {
            found.add(new FormExpression(text.asText(), wanted));
        }
    }

    private static void starting(List<FormExpression> found, JsonNode text, Kind wanted) {
        if (text.asText("").startsWith("=")) {
            found.add(new FormExpression(text.asText(), wanted));
        }
    }

    /** {@code #if x} and {@code #loop x} hold an expression; {@code /if} and {@code else} hold none. */
    private static void template(List<FormExpression> found, String text) {
        if (text.startsWith("#if ") || text.startsWith("#loop ")) {
            Kind wanted = text.startsWith("#loop ") ? Kind.LIST : Kind.UNKNOWN;
            found.add(new FormExpression(text.substring(text.indexOf(' ') + 1), wanted));
        } else if (!text.startsWith("/") && !text.startsWith("#") && !text.isEmpty()) {
            found.add(new FormExpression(text, Kind.UNKNOWN));
        }
    }
}
