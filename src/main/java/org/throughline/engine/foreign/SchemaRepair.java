package org.throughline.engine.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.throughline.shared.HardenedXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Asks the language itself, as the engine reads it, what in a drawing is not written as it should be, and takes exactly
 * that out: the setting where it is one, else the element.
 */
final class SchemaRepair {

    private static final int MOST_ROUNDS = 12;
    private static final String AT = "http://apache.org/xml/properties/dom/current-element-node";
    private static final Pattern SETTING = Pattern.compile("cvc-attribute.*? of attribute '([^']+)' on element.*");
    private static final Pattern UNALLOWED = Pattern.compile("cvc-complex-type\\.3\\.2\\.2: Attribute '([^']+)'.*");
    private static final Pattern UNBOUND = Pattern.compile("cvc-id\\.1: .* for IDREF '([^']*)'.*");
    private static final Pattern TEXT = Pattern.compile("cvc-complex-type\\.2\\.3:.*");

    /** Which comes first within an element; files of other programs mix them. */
    private static final List<String> FIRST = List.of(
            "import",
            "documentation",
            "extensionElements",
            "auditing",
            "monitoring",
            "categoryValueRef",
            "incoming",
            "outgoing",
            "ioSpecification",
            "property",
            "dataInput",
            "dataOutput",
            "dataInputAssociation",
            "dataOutputAssociation",
            "multiInstanceLoopCharacteristics",
            "standardLoopCharacteristics",
            "laneSet");

    private static final List<String> LAST = List.of(
            "association",
            "group",
            "textAnnotation",
            "correlationSubscription",
            "supports",
            "BPMNDiagram",
            "relationship");

    private static final Schema BPMN =
            HardenedXml.schema(SchemaRepair.class.getClassLoader().getResource(BpmnParser.BPMN_20_SCHEMA_LOCATION));

    private record SchemaFault(Element at, String message) {}

    private final Document document;
    private final ConversionLog log;

    SchemaRepair(Document document, ConversionLog log) {
        this.document = document;
        this.log = log;
    }

    void repair() {
        List<SchemaFault> faults = faults();
        if (!faults.isEmpty()) {
            if (order(document.getDocumentElement())) {
                log.addOfFile("parts-ordered");
            }
            faults = faults();
        }
        for (int round = 0; round < MOST_ROUNDS && !faults.isEmpty(); round++) {
            faults.forEach(this::remedy);
            faults = faults();
        }
    }

    private List<SchemaFault> faults() {
        List<SchemaFault> faults = new ArrayList<>();
        Validator validator = BPMN.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException minor) {
                // as the engine, which reads on
            }

            @Override
            public void error(SAXParseException fault) throws SAXException {
                faults.add(new SchemaFault((Element) validator.getProperty(AT), String.valueOf(fault.getMessage())));
            }

            @Override
            public void fatalError(SAXParseException fault) throws SAXException {
                error(fault);
            }
        });
        try {
            validator.validate(new DOMSource(document));
        } catch (SAXException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return faults;
    }

    private static boolean order(Element element) {
        List<Element> children = BpmnDom.children(element);
        List<Element> ordered = children.stream()
                .sorted(Comparator.comparingInt(SchemaRepair::rank))
                .toList();
        boolean changed = !ordered.equals(children);
        if (changed) {
            ordered.forEach(element::appendChild);
        }
        for (Element child : children) {
            changed |= order(child);
        }
        return changed;
    }

    /** What has no place of its own stands in the middle, as it stood. */
    private static int rank(Element element) {
        int first = FIRST.indexOf(element.getLocalName());
        int last = LAST.indexOf(element.getLocalName());
        return first >= 0 ? first - FIRST.size() : last >= 0 ? last + 1 : 0;
    }

    private void remedy(SchemaFault fault) {
        Matcher setting = SETTING.matcher(fault.message());
        Matcher unallowed = UNALLOWED.matcher(fault.message());
        Matcher unbound = UNBOUND.matcher(fault.message());
        if (unbound.matches()) {
            unbind(document.getDocumentElement(), unbound.group(1));
        } else if (fault.at() == null || fault.at().getParentNode() == null) {
            return;
        } else if (setting.matches() && fault.at().hasAttribute(setting.group(1))) {
            setting(fault.at(), setting.group(1));
        } else if (unallowed.matches()) {
            setting(fault.at(), unallowed.group(1));
        } else if (TEXT.matcher(fault.message()).matches()) {
            texts(fault.at());
        } else if (fault.at() != document.getDocumentElement()) {
            drop(fault.at());
        }
    }

    private void setting(Element element, String name) {
        element.removeAttribute(name);
        note(element, name);
    }

    private static void texts(Element element) {
        for (org.w3c.dom.Node node = element.getFirstChild(); node != null; ) {
            org.w3c.dom.Node next = node.getNextSibling();
            if (!(node instanceof Element)) {
                element.removeChild(node);
            }
            node = next;
        }
    }

    private void drop(Element element) {
        note(element, element.getLocalName());
        BpmnDom.remove(element);
    }

    /** What only belongs to the picture is drawn anew, and nobody misses it. */
    private void note(Element element, String name) {
        if (BpmnDom.MODEL.equals(element.getNamespaceURI())) {
            log.add("part-dropped", element, name);
        }
    }

    private void unbind(Element element, String reference) {
        for (Element child : BpmnDom.children(element)) {
            unbind(child, reference);
            boolean names = BpmnDom.children(child).isEmpty()
                    && child.getTextContent().strip().equals(reference)
                    && String.valueOf(child.getLocalName()).matches(".*(Ref|Refs)");
            if (names) {
                BpmnDom.remove(child);
            }
            // what cannot be without it goes in the next round
            BpmnDom.attributes(child).stream()
                    .filter(attribute -> attribute.getValue().strip().equals(reference)
                            && String.valueOf(attribute.getLocalName()).matches(".*Refs?|default"))
                    .forEach(child::removeAttributeNode);
        }
    }
}
