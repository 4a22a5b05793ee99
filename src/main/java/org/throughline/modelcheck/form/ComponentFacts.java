package org.throughline.modelcheck.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.engine.ComponentTypes;
import org.throughline.model.FormModel;
import org.throughline.model.FormModel.Component;

/** What the checks of forms say about components. */
final class ComponentFacts {

    static final Set<String> CHOOSING = Set.of("radio", "select", "checklist", "taglist");

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

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

    /** Every FEEL expression of the component. */
    static List<String> expressions(Component component) {
        JsonNode source = component.source();
        List<String> found = new ArrayList<>();
        add(found, source.path("conditional").path("hide"));
        add(found, source.path("valuesExpression"));
        if (component.type().equals("expression")) {
            add(found, source.path("expression"));
        }
        for (String field : List.of("readonly", "dataSource", "label", "description", "text", "columnsExpression")) {
            starting(found, source.path(field));
        }
        source.path("validate").forEach(limit -> starting(found, limit));
        for (String field : List.of("label", "description", "text")) {
            Matcher within = TEMPLATE.matcher(source.path(field).asText(""));
            while (within.find()) {
                template(found, within.group(1).strip());
            }
        }
        return found;
    }

    private static void add(List<String> found, JsonNode text) {
        if (!text.asText("").isBlank()) {
            found.add(text.asText());
        }
    }

    private static void starting(List<String> found, JsonNode text) {
        if (text.asText("").startsWith("=")) {
            found.add(text.asText());
        }
    }

    /** {@code #if x} and {@code #loop x} hold an expression; {@code /if} and {@code else} hold none. */
    private static void template(List<String> found, String text) {
        if (text.startsWith("#if ") || text.startsWith("#loop ")) {
            found.add(text.substring(text.indexOf(' ') + 1));
        } else if (!text.startsWith("/") && !text.startsWith("#") && !text.isEmpty()) {
            found.add(text);
        }
    }
}
