package org.throughline.engine.foreign;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Gives every element an id that can be kept, and no two the same. What refers to it goes on doing so. */
final class Ids {

    private static final Pattern KEPT = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,119}");
    private static final Set<String> REFERENCES =
            Set.of("default", "bpmnElement", "calledElement", "incoming", "outgoing", "source", "target");

    private static final Set<String> NEEDED = Set.of(
            "process",
            "sequenceFlow",
            "participant",
            "lane",
            "textAnnotation",
            "message",
            "signal",
            "error",
            "escalation");

    private final Document document;
    private final ConversionLog log;

    Ids(Document document, ConversionLog log) {
        this.document = document;
        this.log = log;
    }

    void complete() {
        Set<String> taken = new HashSet<>();
        Map<String, String> renamed = new HashMap<>();
        for (Element element : BpmnDom.semantic(document)) {
            String id = element.getAttribute("id");
            if (BpmnDom.MODEL.equals(element.getNamespaceURI()) && (isNeeded(element) || element.hasAttribute("id"))) {
                String kept = KEPT.matcher(id).matches() ? id : plain(element, id);
                String free = kept;
                for (int next = 2; !taken.add(free); next++) {
                    free = kept + "_" + next;
                }
                if (!free.equals(id)) {
                    element.setAttribute("id", free);
                    if (!id.isBlank()) {
                        renamed.putIfAbsent(id, free);
                    }
                    log.add("id-changed", element);
                }
            }
        }
        // a second one of an id is renamed alone: what names it means the first
        renamed.keySet().removeAll(taken);
        if (!renamed.isEmpty()) {
            follow(document.getDocumentElement(), renamed);
        }
    }

    private static boolean isNeeded(Element element) {
        return BpmnDom.isNode(element) || NEEDED.contains(element.getLocalName());
    }

    private static String plain(Element element, String id) {
        String text = id.isBlank() ? element.getAttribute("name") : id;
        String plain = text.replaceAll("[^A-Za-z0-9_.-]+", "_").replaceAll("^_+|_+$", "");
        String named = plain.matches("[A-Za-z].*") ? plain : element.getLocalName() + "_" + plain;
        return named.substring(0, Math.min(named.length(), 100));
    }

    private static void follow(Element element, Map<String, String> renamed) {
        for (Attr attribute : BpmnDom.attributes(element)) {
            if (isReference(attribute.getLocalName())) {
                meant(attribute.getValue(), renamed, attribute::setValue);
            }
        }
        if (isReference(element.getLocalName()) && BpmnDom.children(element).isEmpty()) {
            meant(element.getTextContent(), renamed, element::setTextContent);
        }
        BpmnDom.children(element).forEach(child -> follow(child, renamed));
    }

    private static boolean isReference(String name) {
        return name != null && (name.endsWith("Ref") || name.endsWith("Refs") || REFERENCES.contains(name));
    }

    private static void meant(
            String reference, Map<String, String> renamed, java.util.function.Consumer<String> replace) {
        String whole = reference.strip();
        if (renamed.containsKey(whole)) {
            replace.accept(renamed.get(whole));
        } else if (renamed.containsKey(BpmnDom.local(whole))) {
            replace.accept(renamed.get(BpmnDom.local(whole)));
        }
    }
}
