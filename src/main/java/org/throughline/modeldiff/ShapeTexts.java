package org.throughline.modeldiff;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.model.ModelElement;

/** Where things are drawn, and in what colors, as one text each. */
final class ShapeTexts {

    private static final Set<String> REFERENCES = Set.of("bpmnElement", "dmnElementRef");
    private static final Set<String> IDLE = Set.of("id", "isMarkerVisible", "isMessageVisible", "labelStyle");

    private ShapeTexts() {}

    static Map<String, String> of(ModelElement root) {
        Map<String, String> layout = new HashMap<>();
        root.parts().stream()
                .filter(part -> part.is("BPMNDiagram") || part.is("DMNDI"))
                .flatMap(ModelElement::all)
                .forEach(part -> REFERENCES.stream()
                        .filter(part.attributes()::containsKey)
                        .forEach(name -> layout.merge(part.get(name), text(part), String::concat)));
        return layout;
    }

    private static String text(ModelElement part) {
        boolean plane = part.type().endsWith("Plane");
        String attributes = part.attributes().entrySet().stream()
                .filter(attribute -> !IDLE.contains(attribute.getKey()) && !REFERENCES.contains(attribute.getKey()))
                .map(attribute -> attribute.getKey() + "=" + number(attribute.getValue()))
                .sorted()
                .collect(Collectors.joining(" "));
        String within = plane ? "" : part.parts().stream().map(ShapeTexts::text).collect(Collectors.joining(" "));
        return (attributes + " " + within).strip() + ";";
    }

    /** 100 and 100.0 are one place. */
    private static String number(String value) {
        return value.matches("-?\\d+\\.0+") ? value.substring(0, value.indexOf('.')) : value;
    }
}
