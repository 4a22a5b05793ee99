package org.throughline.browser;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * What an XML file says, whatever prefixes, blanks and ways to write a number it uses: its elements, attributes, texts
 * and comments, and the order of those that are alike.
 */
final class ModelSemantics {

    private ModelSemantics() {}

    /** What only the first of them says. */
    static List<String> lost(String before, String after) {
        Map<String, Integer> kept = new HashMap<>();
        facts(after).forEach(fact -> kept.merge(fact, 1, Integer::sum));
        return facts(before).stream()
                .filter(fact -> kept.merge(fact, -1, Integer::sum) < 0)
                .toList();
    }

    private static List<String> facts(String xml) {
        List<String> facts = new ArrayList<>();
        Document document = parse(xml);
        for (Node node = document.getFirstChild(); node != null; node = node.getNextSibling()) {
            visit(node, "", facts);
        }
        return facts;
    }

    private static void visit(Node node, String path, List<String> facts) {
        if (node.getNodeType() == Node.COMMENT_NODE) {
            facts.add(path + "/comment " + node.getNodeValue().trim());
        } else if (node instanceof Element element) {
            String here = path + "/" + label(element);
            facts.add(here);
            attributes(element, here, facts);
            children(element, here, facts);
        }
    }

    private static void attributes(Element element, String path, List<String> facts) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())
                    && !attribute.getName().equals("xsi:schemaLocation")) {
                facts.add(path + "@{" + attribute.getNamespaceURI() + "}" + attribute.getLocalName() + "="
                        + value(attribute));
            }
        }
    }

    private static void children(Element element, String path, List<String> facts) {
        StringBuilder text = new StringBuilder();
        Map<String, Integer> seen = new HashMap<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            } else if (child instanceof Element inner && !inner.hasAttribute("id")) {
                int number = seen.merge(label(inner), 1, Integer::sum);
                visit(child, path + "[" + number + "]", facts);
            } else {
                visit(child, path, facts);
            }
        }
        if (!text.toString().isBlank()) {
            facts.add(path + "#" + text.toString().trim());
        }
    }

    private static String label(Element element) {
        String id = element.hasAttribute("id") ? "(" + element.getAttribute("id") + ")" : "";
        return "{" + element.getNamespaceURI() + "}" + element.getLocalName() + id;
    }

    private static String value(Attr attribute) {
        String value = attribute.getValue();
        if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI())) {
            return value.substring(value.indexOf(':') + 1);
        }
        return value.matches("-?\\d+\\.\\d+") ? String.valueOf(Double.parseDouble(value)) : value;
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (Exception unreadable) {
            throw new IllegalArgumentException(xml, unreadable);
        }
    }
}
