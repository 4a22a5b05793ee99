package org.throughline.model;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.shared.ExpressionText;
import org.w3c.dom.Element;

/** Finds what the engine would evaluate. */
final class ExpressionFinder {

    private ExpressionFinder() {}

    static List<String> of(Element element, List<ModelElement> parts) {
        Stream<String> own = XmlReader.attributes(element).entrySet().stream()
                .filter(attribute -> !attribute.getKey().equals("name"))
                .map(java.util.Map.Entry::getValue);
        Stream<String> within = parts.stream()
                .filter(part -> !part.is("documentation"))
                .flatMap(ModelElement::all)
                .flatMap(part -> Stream.concat(part.attributes().values().stream(), Stream.of(part.text())));
        return Stream.concat(own, within).filter(ExpressionText::isExpression).toList();
    }
}
