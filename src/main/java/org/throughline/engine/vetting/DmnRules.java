package org.throughline.engine.vetting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.throughline.engine.Refusal;

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
    private static final String LANGUAGE = "expressionLanguage";
    private static final List<String> NAMES = List.of("name", "label");
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TEXT = 4_000;

    private final FeelVetter feel = new FeelVetter();

    void vet(VettedElement definitions, VettingResult vettingResult) {
        walk(definitions, vettingResult);
    }

    private void walk(VettedElement element, VettingResult vettingResult) {
        vettingResult.refuse(element, kind(element));
        language(element).ifPresent(refusal -> vettingResult.refuse(element, LANGUAGE, refusal));
        element.attributes().stream()
                .filter(DmnRules::isForeign)
                .forEach(name -> vettingResult.refuse(element, name, Refusal.of("attribute", local(name))));
        for (String name : NAMES) {
            vettingResult.refuse(element, name, TextMarkup.refusal(element.attribute(name), LONGEST_NAME));
        }
        vettingResult.refuse(element, text(element));
        element.elements().forEach(child -> walk((VettedElement) child, vettingResult));
    }

    private static Optional<Refusal> language(Element element) {
        String language = element.attribute(LANGUAGE);
        return language == null || language.isBlank() || FEEL.contains(language.strip())
                ? Optional.empty()
                : Optional.of(Refusal.of("decision-language", language));
    }

    private static boolean isForeign(String attribute) {
        return attribute.startsWith(CAMUNDA + ":") && !ATTRIBUTES.contains(local(attribute));
    }

    private static String local(String attribute) {
        return attribute.substring(CAMUNDA.length() + 1);
    }

    private static Optional<Refusal> kind(Element element) {
        if (REFUSED.contains(element.getTagName())) {
            return Optional.of(Refusal.of("decision-part", element.getTagName()));
        }
        return CAMUNDA.equals(element.getUri())
                ? Optional.of(Refusal.of("extension", element.getTagName()))
                : Optional.empty();
    }

    private Optional<Refusal> text(VettedElement element) {
        String around = element.parent() == null ? "" : element.parent().getTagName();
        if (TEXTS.contains(element.getTagName()) || TEXTS.contains(around)) {
            return TextMarkup.refusal(element.getText(), LONGEST_TEXT);
        }
        if (!element.getTagName().equals("text")) {
            return Optional.empty();
        }
        return TESTS.contains(around)
                ? feel.test(element.getText())
                : EXPRESSIONS.contains(around) ? feel.expression(element.getText()) : Optional.empty();
    }
}
