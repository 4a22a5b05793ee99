package org.throughline.engine.vetting;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.throughline.engine.Refusal;
import org.throughline.shared.HardenedXml;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML before anything else does, without document types, entities or anything that it would have to fetch, and no
 * more of it than a drawing holds.
 */
final class VettedXml extends DefaultHandler {

    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 30_000;
    static final Set<String> PAGES = Set.of("http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg");

    private final Deque<VettedElement> open = new ArrayDeque<>();
    private Locator locator;
    private VettedElement root;
    private int elements;

    private final boolean ofPages;

    /** @param ofPages whether pieces of web pages are let through */
    private VettedXml(boolean ofPages) {
        this.ofPages = ofPages;
    }

    /** @throws Unreadable with the reason why it is refused */
    static VettedElement read(byte[] content) {
        return read(content, new VettedXml(false));
    }

    /** Whether it is XML, and no more of it than a drawing holds; pieces of web pages may stand in it still. */
    static void requireBounds(byte[] content) {
        read(content, new VettedXml(true));
    }

    private static VettedElement read(byte[] content, VettedXml reading) {
        try {
            HardenedXml.saxParser().parse(new InputSource(new ByteArrayInputStream(content)), reading);
            return reading.root;
        } catch (Unreadable refused) {
            throw refused;
        } catch (Exception notXml) {
            boolean doctype = String.valueOf(notXml.getMessage()).contains("DOCTYPE");
            throw new Unreadable(Refusal.of(doctype ? "document-type" : "xml-unreadable"));
        }
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) {
        throw new Unreadable(Refusal.of("fetches-file"));
    }

    /** A browser that opens the file would run the stylesheet. */
    @Override
    public void processingInstruction(String target, String data) {
        if (!target.equalsIgnoreCase("xml")) {
            throw new Unreadable(Refusal.of("xml-instruction", target));
        }
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (++elements > MOST_ELEMENTS) {
            throw new Unreadable(Refusal.of("too-many-elements", MOST_ELEMENTS));
        }
        if (open.size() >= DEEPEST) {
            throw new Unreadable(Refusal.of("nested-too-deep", DEEPEST));
        }
        if (!ofPages && PAGES.contains(uri)) {
            throw new Unreadable(Refusal.of("page-element", localName));
        }
        VettedElement element =
                new VettedElement(uri, localName, qName, attributes, locator, open.peek(), elements - 1);
        if (open.isEmpty()) {
            root = element;
        } else {
            open.peek().add(element);
        }
        open.push(element);
    }

    @Override
    public void characters(char[] text, int start, int length) {
        open.peek().appendText(new String(text, start, length));
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        open.pop();
    }

    /** Why a file is refused as a whole. */
    static final class Unreadable extends RuntimeException {

        private final transient Refusal refusal;

        Unreadable(Refusal refusal) {
            super(refusal.toString());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
