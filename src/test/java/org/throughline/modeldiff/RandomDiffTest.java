package org.throughline.modeldiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.engine.ModelKind;
import org.throughline.model.ModelReader;
import org.throughline.modeldiff.ModelDiff.ModelChange;
import org.throughline.modeldiff.ModelDiff.What;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Shipped models with edits made at random: the comparison tells these edits, all of them, and nothing else. */
class RandomDiffTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> STEPS = Set.of("userTask", "serviceTask", "exclusiveGateway", "callActivity");

    private final ModelDiff comparisons = new ModelDiff(new ModelReader());

    static IntStream seeds() {
        return IntStream.range(0, 80);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reportsTheEditsOfAProcess(int seed) throws Exception {
        Random random = new Random(seed);
        String before = Files.readString(pick(files("processes", ".bpmn"), random));
        Document edited = read(before);
        Map<String, What> made = new TreeMap<>();
        for (Element step : some(all(edited, STEPS), random)) {
            edit(step, random, made);
        }
        for (Element flow : some(all(edited, Set.of("sequenceFlow")), random)) {
            flow.getParentNode().removeChild(flow);
            made.put(flow.getAttribute("id"), What.REMOVED);
        }
        shuffle(edited, random);

        assertThat(changes(ModelKind.PROCESS, before, write(edited))).isEqualTo(made);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reportsTheEditsOfADecisionTable(int seed) throws Exception {
        Random random = new Random(seed);
        String before = Files.readString(pick(files("processes", ".dmn"), random));
        Document edited = read(before);
        Map<String, What> made = new TreeMap<>();
        for (Element rule : some(all(edited, Set.of("rule")), random)) {
            if (random.nextBoolean()) {
                rule.getParentNode().removeChild(rule);
                made.put(rule.getAttribute("id"), What.REMOVED);
            } else {
                Element cell = pick(within(rule, "text"), random);
                cell.setTextContent("\"another " + seed + "\"");
                made.put(rule.getAttribute("id"), What.CHANGED);
            }
        }
        for (Element column : some(all(edited, Set.of("input", "output")), random)) {
            column.setAttribute("label", "Another " + seed);
            made.put(column.getAttribute("id"), What.CHANGED);
        }

        assertThat(changes(ModelKind.DECISION, before, write(edited))).isEqualTo(made);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reportsTheEditsOfAForm(int seed) throws Exception {
        Random random = new Random(seed);
        String before = Files.readString(pick(files("forms", ".form"), random));
        FormEdits edits = new FormEdits(before, random);
        edits.make(1 + random.nextInt(4));

        assertThat(changes(ModelKind.FORM, before, edits.written())).isEqualTo(edits.made());
    }

    private void edit(Element step, Random random, Map<String, What> made) {
        String id = step.getAttribute("id");
        made.put(id, What.CHANGED);
        switch (random.nextInt(6)) {
            case 0 -> step.setAttribute("name", "Another name");
            case 1 -> step.setAttributeNS(CAMUNDA, "camunda:priority", "77");
            case 2 -> property(step, "drawn", "yes");
            case 3 -> {
                Element task = step.getOwnerDocument().createElementNS(step.getNamespaceURI(), "task");
                task.setAttribute("id", id + "_twin");
                step.getParentNode().appendChild(task);
                made.remove(id);
                made.put(id + "_twin", What.ADDED);
            }
            case 4 -> move(step, made);
            default -> documentation(step);
        }
    }

    private static void property(Element step, String name, String value) {
        Document document = step.getOwnerDocument();
        Element extensions = within(step, "extensionElements").stream()
                .filter(found -> found.getParentNode() == step)
                .findFirst()
                .orElseGet(() -> (Element) step.insertBefore(
                        document.createElementNS(step.getNamespaceURI(), "extensionElements"), step.getFirstChild()));
        Element listener = document.createElementNS(CAMUNDA, "camunda:executionListener");
        listener.setAttribute("event", name);
        listener.setAttribute("expression", value);
        extensions.insertBefore(listener, extensions.getFirstChild());
    }

    private static void move(Element step, Map<String, What> made) {
        Element shape = all(step.getOwnerDocument(), Set.of("BPMNShape")).stream()
                .filter(found -> found.getAttribute("bpmnElement").equals(step.getAttribute("id")))
                .findFirst()
                .orElseThrow();
        within(shape, "Bounds").get(0).setAttribute("x", "4711");
        made.put(step.getAttribute("id"), What.LAYOUT);
    }

    private static void documentation(Element step) {
        within(step, "documentation").forEach(found -> found.getParentNode().removeChild(found));
        Node note = step.getOwnerDocument().createElementNS(step.getNamespaceURI(), "documentation");
        note.setTextContent("Another note");
        step.insertBefore(note, step.getFirstChild());
    }

    /** Order within a process says nothing. */
    private static void shuffle(Document document, Random random) {
        Element process = all(document, Set.of("process")).get(0);
        List<Element> children = new ArrayList<>();
        for (Node at = process.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element child) {
                children.add(child);
            }
        }
        Collections.shuffle(children, random);
        children.forEach(process::appendChild);
    }

    private Map<String, What> changes(ModelKind kind, String from, String to) {
        return comparisons.compare(kind, from, to).changes().stream()
                .collect(
                        Collectors.toMap(ModelChange::elementId, ModelChange::what, (one, other) -> one, TreeMap::new));
    }

    private static List<Path> files(String folder, String suffix) throws Exception {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<Element> some(List<Element> all, Random random) {
        List<Element> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(shuffled.size(), random.nextInt(4)));
    }

    private static List<Element> all(Document document, Set<String> names) {
        return within(document.getDocumentElement(), "*").stream()
                .filter(element -> names.contains(element.getLocalName()))
                .toList();
    }

    private static List<Element> within(Element element, String name) {
        var found = element.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Document read(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    private static String write(Document document) throws Exception {
        StringWriter out = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toString();
    }
}
