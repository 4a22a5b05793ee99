package org.throughline.engine.vetting;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Vets a decision model: tables in FEEL, and nothing that the engine would make of classes or other languages. */
final class DmnRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> FEEL = Set.of(
            "feel",
            "FEEL",
            "http://www.omg.org/spec/FEEL/20140401",
            "http://www.omg.org/spec/DMN/20151101/FEEL/",
            "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/",
            "https://www.omg.org/spec/DMN/20230324/FEEL/");
    private static final Set<String> REFUSED =
            Set.of("import", "functionDefinition", "encapsulatedLogic", "businessKnowledgeModel", "invocation");
    private static final Set<String> ATTRIBUTES =
            Set.of("historyTimeToLive", "versionTag", "inputVariable", "diagramRelationId");
    private static final Set<String> EXPRESSIONS = Set.of("inputExpression", "outputEntry", "literalExpression");
    private static final Set<String> TESTS = Set.of("inputEntry");
    private static final Set<String> TEXTS = Set.of("description", "annotationEntry", "textAnnotation", "question");
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TEXT = 4_000;

    private final FeelVetter feel = new FeelVetter();

    void vet(Element definitions, VettingResult vettingResult) {
        walk(definitions, definitions, null, vettingResult);
    }

    private void walk(Element element, Element parent, String around, VettingResult vettingResult) {
        String id = VettingResult.id(element, around);
        vettingResult.refuse(id, kind(element));
        vettingResult.refuse(id, TextMarkup.refusal(element.attribute("name"), LONGEST_NAME));
        vettingResult.refuse(id, TextMarkup.refusal(element.attribute("label"), LONGEST_NAME));
        vettingResult.refuse(id, text(element, parent));
        element.elements().forEach(child -> walk(child, element, id, vettingResult));
    }

    private static Optional<String> kind(Element element) {
        String language = element.attribute("expressionLanguage");
        if (language != null && !language.isBlank() && !FEEL.contains(language.strip())) {
            return Optional.of("Decisions are written in FEEL only, not in '" + language + "'");
        }
        if (REFUSED.contains(element.getTagName())) {
            return Optional.of("'" + element.getTagName() + "' is not evaluated here");
        }
        if (CAMUNDA.equals(element.getUri())) {
            return Optional.of("The extension '" + element.getTagName() + "' is not allowed");
        }
        return element.attributes().stream()
                .filter(name ->
                        name.startsWith(CAMUNDA + ":") && !ATTRIBUTES.contains(name.substring(CAMUNDA.length() + 1)))
                .findFirst()
                .map(name -> "The attribute '" + name.substring(CAMUNDA.length() + 1) + "' is not allowed");
    }

    private Optional<String> text(Element element, Element parent) {
        if (TEXTS.contains(element.getTagName()) || TEXTS.contains(parent.getTagName())) {
            return TextMarkup.refusal(element.getText(), LONGEST_TEXT);
        }
        if (!element.getTagName().equals("text")) {
            return Optional.empty();
        }
        return TESTS.contains(parent.getTagName())
                ? feel.test(element.getText())
                : EXPRESSIONS.contains(parent.getTagName()) ? feel.expression(element.getText()) : Optional.empty();
    }
}
