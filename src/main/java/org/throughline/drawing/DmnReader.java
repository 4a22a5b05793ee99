package org.throughline.drawing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** One pass over a DMN file. */
class DmnReader {

    /** The namespaces of DMN 1.1 to 1.5. */
    private static final Pattern DMN =
            Pattern.compile("https?://www\\.omg\\.org/spec/DMN/\\d{8}/(MODEL/|dmn\\.xsd|dmn11\\.xsd|DMN13\\.xsd)");

    DecisionDrawing read(String dmn) {
        Element root = Xml.read(dmn);
        boolean isDmn = "definitions".equals(root.getLocalName())
                && DMN.matcher(String.valueOf(root.getNamespaceURI())).matches();
        if (!isDmn) {
            throw new DrawingUnreadable("no-dmn");
        }
        return new DecisionDrawing(
                Xml.children(root, "decision").stream().map(DmnReader::decision).toList());
    }

    private static DecisionDrawing.Table decision(Element decision) {
        Optional<Element> table = Xml.child(decision, "decisionTable");
        return new DecisionDrawing.Table(
                decision.getAttribute("id"),
                name(decision),
                table.map(DmnReader::hitPolicy).orElse(null),
                each(table, "input").map(DmnReader::input).toList(),
                each(table, "output").map(DmnReader::output).toList(),
                each(table, "rule").map(DmnReader::rule).toList(),
                table.map(of -> Xml.attribute(of, "aggregation")).orElse(null),
                Xml.child(decision, "literalExpression").map(DmnReader::text).orElse(null),
                required(decision),
                languages(Xml.part(decision)),
                attributes(decision));
    }

    private static Stream<Element> each(Optional<Element> table, String name) {
        return table.stream().flatMap(of -> Xml.children(of, name).stream());
    }

    private static String hitPolicy(Element table) {
        String stated = Xml.attribute(table, "hitPolicy");
        return stated == null ? "UNIQUE" : stated.strip().toUpperCase(Locale.ROOT);
    }

    private static DecisionDrawing.Input input(Element input) {
        Optional<Element> expression = Xml.child(input, "inputExpression");
        return new DecisionDrawing.Input(
                input.getAttribute("id"),
                Xml.attribute(input, "label"),
                expression.map(DmnReader::text).orElse(""),
                expression.map(of -> Xml.attribute(of, "typeRef")).orElse(null),
                values(input, "inputValues"));
    }

    private static DecisionDrawing.Output output(Element output) {
        return new DecisionDrawing.Output(
                output.getAttribute("id"),
                Xml.attribute(output, "label"),
                Xml.attribute(output, "name"),
                Xml.attribute(output, "typeRef"),
                values(output, "outputValues"));
    }

    private static DecisionDrawing.Rule rule(Element rule) {
        return new DecisionDrawing.Rule(
                rule.getAttribute("id"),
                Xml.children(rule, "inputEntry").stream().map(DmnReader::text).toList(),
                Xml.children(rule, "outputEntry").stream().map(DmnReader::text).toList(),
                annotation(rule));
    }

    private static String annotation(Element rule) {
        return Xml.child(rule, "description")
                .map(Xml::text)
                .or(() -> Xml.child(rule, "annotationEntry").map(DmnReader::text))
                .orElse(null);
    }

    private static List<String> values(Element column, String name) {
        return Xml.child(column, name)
                .map(DmnReader::text)
                .map(ListedValues::of)
                .orElse(List.of());
    }

    private static List<String> required(Element decision) {
        return Xml.children(decision, "informationRequirement").stream()
                .flatMap(requirement -> Xml.children(requirement, "requiredDecision").stream())
                .map(reference -> reference.getAttribute("href").replaceFirst("^.*#", ""))
                .toList();
    }

    private static List<String> languages(DrawnPart decision) {
        return decision.all()
                .map(part -> part.get("expressionLanguage"))
                .filter(language -> language != null && !language.isBlank())
                .distinct()
                .toList();
    }

    private static Map<String, String> attributes(Element decision) {
        Map<String, String> attributes = Xml.attributes(decision);
        attributes.remove("id");
        attributes.remove("name");
        return attributes;
    }

    private static String name(Element decision) {
        return Xml.attribute(decision, "name");
    }

    private static String text(Element entry) {
        return Xml.child(entry, "text").map(Xml::text).orElse("");
    }
}
