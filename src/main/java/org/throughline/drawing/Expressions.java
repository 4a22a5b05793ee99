package org.throughline.drawing;

import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Finds what the engine would evaluate. */
final class Expressions {

    private Expressions() {}

    static List<String> of(Element element, List<DrawnPart> parts) {
        Stream<String> own = Xml.attributes(element).entrySet().stream()
                .filter(attribute -> !attribute.getKey().equals("name"))
                .map(java.util.Map.Entry::getValue);
        Stream<String> within = parts.stream()
                .filter(part -> !part.is("documentation"))
                .flatMap(DrawnPart::all)
                .flatMap(part -> Stream.concat(part.attributes().values().stream(), Stream.of(part.text())));
        return Stream.concat(own, within).filter(Expressions::isExpression).toList();
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }
}
