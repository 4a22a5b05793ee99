package org.throughline.engine.vetting;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.foreign.ConversionLog;
import org.throughline.engine.vetting.VettingResult.Objection;
import org.w3c.dom.Element;

/** Drops in a decision table what the vetting objects to. A cell that may not be worked out is left empty. */
final class DmnConverter implements XmlRemedy {

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,119}");
    private static final Set<String> NAMES = Set.of("name", "label");

    /** The languages of DMN that the engine reads. */
    private static final Pattern READ =
            Pattern.compile("http://www\\.omg\\.org/spec/DMN/(20151101/dmn(11)?\\.xsd|20180521/MODEL/)"
                    + "|https://www\\.omg\\.org/spec/DMN/(20191111|20211108|20230324)/MODEL/");

    private static final String NEWEST = "https://www.omg.org/spec/DMN/20191111/MODEL/";

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

    /** Tables that name their language in a way of their own are in the same one, and decisions go by an id. */
    static void prepare(XmlDocument document, ConversionLog log) {
        String said = document.elements().get(0).getNamespaceURI();
        if (said != null
                && said.contains("omg.org/spec/DMN/")
                && !READ.matcher(said).matches()) {
            document.elements().stream()
                    .filter(element -> said.equals(element.getNamespaceURI()))
                    .forEach(element -> document.move(element, NEWEST));
            log.addOfFile("language-named");
        }
        Set<String> taken = new HashSet<>();
        document.elements().forEach(element -> taken.add(element.getAttribute("id")));
        document.elements().stream()
                .filter(element -> "decision".equals(element.getLocalName())
                        && !ID.matcher(element.getAttribute("id")).matches())
                .forEach(decision -> identify(decision, taken, log));
    }

    private static void identify(Element decision, Set<String> taken, ConversionLog log) {
        String plain = decision.getAttribute("name").replaceAll("[^A-Za-z0-9]+", "_");
        String id = plain.matches("[A-Za-z].*") ? plain : "decision_" + plain;
        String free = id.substring(0, Math.min(id.length(), 60));
        for (int next = 2; !taken.add(free); next++) {
            free = id.substring(0, Math.min(id.length(), 60)) + "_" + next;
        }
        decision.setAttribute("id", free);
        log.addOfFile("decision-named", free);
    }

    private static String value(Element element, String part) {
        return part.contains(":") ? part.substring(part.lastIndexOf(':') + 1) : element.getAttribute(part);
    }
}
