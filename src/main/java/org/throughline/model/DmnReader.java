package org.throughline.model;

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

    DecisionModel read(String dmn) {
        Element root = XmlReader.read(dmn);
        boolean isDmn = "definitions".equals(root.getLocalName())
                && DMN.matcher(String.valueOf(root.getNamespaceURI())).matches();
        if (!isDmn) {
            throw new UnreadableModel("no-dmn");
        }
        return new DecisionModel(XmlReader.children(root, "decision").stream()
                .map(DmnReader::decision)
                .toList());
    }

    private static DecisionModel.DecisionTable decision(Element decision) {
        Optional<Element> table = XmlReader.child(decision, "decisionTable");
        return new DecisionModel.DecisionTable(
                decision.getAttribute("id"),
                name(decision),
                table.map(DmnReader::hitPolicy).orElse(null),
                each(table, "input").map(DmnReader::input).toList(),
                each(table, "output").map(DmnReader::output).toList(),
                each(table, "rule").map(DmnReader::rule).toList(),
                table.map(of -> XmlReader.attribute(of, "aggregation")).orElse(null),
                XmlReader.child(decision, "literalExpression")
                        .map(DmnReader::text)
                        .orElse(null),
                required(decision),
                languages(XmlReader.part(decision)),
                attributes(decision));
    }

    private static Stream<Element> each(Optional<Element> table, String name) {
        return table.stream().flatMap(of -> XmlReader.children(of, name).stream());
    }

    private static String hitPolicy(Element table) {
        String stated = XmlReader.attribute(table, "hitPolicy");
        return stated == null ? "UNIQUE" : stated.strip().toUpperCase(Locale.ROOT);
    }

    private static DecisionModel.Input input(Element input) {
        Optional<Element> expression = XmlReader.child(input, "inputExpression");
        return new DecisionModel.Input(
                input.getAttribute("id"),
                XmlReader.attribute(input, "label"),
                expression.map(DmnReader::text).orElse(""),
                expression.map(of -> XmlReader.attribute(of, "typeRef")).orElse(null),
                values(input, "inputValues"));
    }

    private static DecisionModel.Output output(Element output) {
        return new DecisionModel.Output(
                output.getAttribute("id"),
                XmlReader.attribute(output, "label"),
                XmlReader.attribute(output, "name"),
                XmlReader.attribute(output, "typeRef"),
                values(output, "outputValues"));
    }

    private static DecisionModel.Rule rule(Element rule) {
        return new DecisionModel.Rule(
                rule.getAttribute("id"),
                XmlReader.children(rule, "inputEntry").stream()
                        .map(DmnReader::text)
                        .toList(),
                XmlReader.children(rule, "outputEntry").stream()
                        .map(DmnReader::text)
                        .toList(),
                annotation(rule));
    }

    private static String annotation(Element rule) {
        return XmlReader.child(rule, "description")
                .map(XmlReader::text)
                .or(() -> XmlReader.child(rule, "annotationEntry").map(DmnReader::text))
                .orElse(null);
    }

    private static List<String> values(Element column, String name) {
        return XmlReader.child(column, name)
                .map(DmnReader::text)
                .map(ListedValues::of)
                .orElse(List.of());
    }

    private static List<String> required(Element decision) {
        return XmlReader.children(decision, "informationRequirement").stream()
                .flatMap(requirement -> XmlReader.children(requirement, "requiredDecision").stream())
                .map(reference -> reference.getAttribute("href").replaceFirst("^.*#", ""))
                .toList();
    }

    private static List<String> languages(ModelElement decision) {
        return decision.all()
                .map(part -> part.get("expressionLanguage"))
                .filter(language -> language != null && !language.isBlank())
                .distinct()
                .toList();
    }

    private static Map<String, String> attributes(Element decision) {
        Map<String, String> attributes = XmlReader.attributes(decision);
        attributes.remove("id");
        attributes.remove("name");
        return attributes;
    }

    private static String name(Element decision) {
        return XmlReader.attribute(decision, "name");
    }

    private static String text(Element entry) {
        return XmlReader.child(entry, "text").map(XmlReader::text).orElse("");
    }
}
