package org.throughline.engine.vetting;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.throughline.engine.Refusal;
import org.throughline.shared.HardenedXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSOutput;

/** A drawing that is changed while it is converted. */
final class XmlDocument {

    /** What could fetch or run something stands before the drawing itself, or beside it. */
    private static final Pattern DOCUMENT_TYPE = Pattern.compile("<!DOCTYPE[^>\\[]*(\\[.*?]\\s*)?>", Pattern.DOTALL);

    private static final Pattern INSTRUCTION = Pattern.compile("<\\?(?!xml\\s).*?\\?>", Pattern.DOTALL);

    private final Document document;

    XmlDocument(Document document) {
        this.document = document;
    }

    /** @throws VettedXml.Unreadable where nothing can be made of it */
    static XmlDocument read(String content) {
        byte[] plain = plain(content).getBytes(StandardCharsets.UTF_8);
        VettedXml.requireBounds(plain);
        try {
            return new XmlDocument(HardenedXml.documentBuilder().parse(new ByteArrayInputStream(plain)));
        } catch (Exception notXml) {
            throw new VettedXml.Unreadable(Refusal.of("xml-unreadable"));
        }
    }

    static boolean hasInstructions(String content) {
        return !plain(content).equals(content);
    }

    private static String plain(String content) {
        String typeless = DOCUMENT_TYPE.matcher(content).replaceFirst("");
        return INSTRUCTION.matcher(typeless).replaceAll("");
    }

    Document dom() {
        return document;
    }

    /** Pieces of web pages become the text in them. */
    List<Element> pieces() {
        List<Element> pieces = new ArrayList<>();
        for (Element element : elements()) {
            if (element.getNamespaceURI() != null && VettedXml.PAGES.contains(element.getNamespaceURI())) {
                pieces.add(element);
            }
        }
        return pieces;
    }

    /** In the order in which they begin. */
    List<Element> elements() {
        NodeList all = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    boolean holds(Node element) {
        return element == document.getDocumentElement()
                || element.getParentNode() != null && holds(element.getParentNode());
    }

    void rename(Element element, String name) {
        String prefix = element.getPrefix();
        document.renameNode(element, element.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }

    /** Makes it an element of another language, under the name that it has. */
    void move(Element element, String language) {
        document.renameNode(element, language, element.getNodeName());
    }

    static void remove(Node node) {
        node.getParentNode().removeChild(node);
    }

    /**
     * @param name of the attribute as the engine's reader gives it: its namespace, a colon, its own name
     * @return whether it was there
     */
    static boolean removeAttribute(Element element, String name) {
        int colon = name.lastIndexOf(':');
        String namespace = colon < 0 ? null : name.substring(0, colon);
        String local = name.substring(colon + 1);
        boolean there = element.hasAttributeNS(namespace, local);
        element.removeAttributeNS(namespace, local);
        return there;
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    String text() {
        DOMImplementationLS writers =
                (DOMImplementationLS) document.getImplementation().getFeature("LS", "3.0");
        LSOutput output = writers.createLSOutput();
        StringWriter text = new StringWriter();
        output.setCharacterStream(text);
        output.setEncoding(StandardCharsets.UTF_8.name());
        writers.createLSSerializer().write(document, output);
        return text.toString();
    }
}
