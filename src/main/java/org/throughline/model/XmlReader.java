package org.throughline.model;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.throughline.shared.HardenedXml;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a drawn file as XML, within the limits of what a drawing may hold. */
final class XmlReader {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/";

    private XmlReader() {}

    static Element read(String content) {
        try {
            Element root = HardenedXml.documentBuilder()
                    .parse(new InputSource(new StringReader(ModelLimits.admitted(content))))
                    .getDocumentElement();
            measure(root);
            return root;
        } catch (SAXParseException notXml) {
            boolean declared =
                    notXml.getMessage() != null && notXml.getMessage().contains("DOCTYPE");
            throw declared
                    ? new UnreadableModel("document-type")
                    : new UnreadableModel("no-xml", notXml.getLineNumber());
        } catch (SAXException | IOException notXml) {
            throw new UnreadableModel("no-xml", 1);
        }
    }

    /** Goes by siblings and parents, not by calls of itself: it is what keeps later walks from going too deep. */
    private static void measure(Element root) {
        int elements = 0;
        int depth = 0;
        Node at = root;
        while (at != null) {
            if (at instanceof Element && ++elements > ModelLimits.ELEMENTS) {
                throw new UnreadableModel("too-many-elements", ModelLimits.ELEMENTS);
            }
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                if (++depth > ModelLimits.DEPTH) {
                    throw new UnreadableModel("too-deep", ModelLimits.DEPTH);
                }
                continue;
            }
            while (at != root && at.getNextSibling() == null) {
                at = at.getParentNode();
                depth--;
            }
            at = at == root ? null : at.getNextSibling();
        }
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    static List<Element> children(Element element, String name) {
        return children(element).stream().filter(child -> isOwn(child, name)).toList();
    }

    static Optional<Element> child(Element element, String name) {
        return children(element, name).stream().findFirst();
    }

    /** Of that name, and of the language of the file rather than an extension. */
    private static boolean isOwn(Element element, String name) {
        return name.equals(element.getLocalName()) && name(element).equals(name);
    }

    /** The local name; that of an extension with its prefix. */
    static String name(Node node) {
        String uri = node.getNamespaceURI();
        if (uri == null || uri.startsWith("http://www.omg.org/spec/") || uri.startsWith("https://www.omg.org/spec/")) {
            return node.getLocalName();
        }
        if (uri.startsWith(CAMUNDA)) {
            return "camunda:" + node.getLocalName();
        }
        return (node.getPrefix() == null ? uri : node.getPrefix()) + ":" + node.getLocalName();
    }

    static Map<String, String> attributes(Element element) {
        Map<String, String> values = new LinkedHashMap<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                values.put(name(attribute), attribute.getNodeValue());
            }
        }
        return values;
    }

    /** The text directly within the element, without that of its children. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at.getNodeType() == Node.TEXT_NODE || at.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(at.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    /** The attribute, or null where it is not there or blank. */
    static String attribute(Element element, String name) {
        String value = element.getAttribute(name);
        return value.isBlank() ? null : value;
    }

    static ModelElement part(Element element) {
        return new ModelElement(
                name(element),
                attributes(element),
                text(element),
                children(element).stream().map(XmlReader::part).toList());
    }
}
