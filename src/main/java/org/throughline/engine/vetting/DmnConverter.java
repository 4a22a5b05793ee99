package org.throughline.engine.vetting;

import java.util.Set;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.vetting.VettingResult.Objection;
import org.w3c.dom.Element;

/** Drops in a decision table what the vetting objects to. A cell that may not be worked out is left empty. */
final class DmnConverter implements XmlRemedy {

    private static final Set<String> NAMES = Set.of("name", "label");

    private final ConversionLog log;

    DmnConverter(ConversionLog log) {
        this.log = log;
    }

    @Override
    public void apply(Objection objection, Element element) {
        RefusalReason at = objection.reason();
        String code = at.refusal().code();
        String part = objection.part();
        if (code.startsWith("text-") && part != null && NAMES.contains(part)) {
            element.setAttribute(part, PlainText.of(element.getAttribute(part), 255));
            log.add("text-plain", at);
        } else if (code.startsWith("text-")) {
            element.setTextContent(PlainText.of(element.getTextContent(), 4_000));
            log.add("text-plain", at);
        } else if (code.startsWith("feel-") || code.startsWith("pattern-")) {
            log.add("cell-emptied", at, element.getTextContent());
            element.setTextContent("");
        } else if (part != null) {
            log.add(
                    code.equals("decision-language") ? "language-dropped" : "setting-dropped",
                    at,
                    value(element, part));
            XmlDocument.removeAttribute(element, part);
        } else if (element.getParentNode() instanceof Element) {
            log.add("part-dropped", at, element.getLocalName());
            XmlDocument.remove(element);
        }
    }

    private static String value(Element element, String part) {
        return part.contains(":") ? part.substring(part.lastIndexOf(':') + 1) : element.getAttribute(part);
    }
}
