package org.throughline.modeldiff;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.model.ModelElement;

/** A BPMN file as what is drawn in it: steps, flows, lanes, pools, notes, messages. */
final class PartsOfProcess {

    private static final Set<String> CONTAINERS =
            Set.of("definitions", "process", "subProcess", "transaction", "adHocSubProcess", "collaboration", "lane");

    private static final Set<String> LANE_SETS = Set.of("laneSet", "childLaneSet");

    private static final Set<String> DERIVED = Set.of("incoming", "outgoing", "flowNodeRef", "BPMNDiagram");

    /** Written within a container, but of the container itself. */
    private static final Set<String> INNER = Set.of(
            "documentation",
            "extensionElements",
            "ioSpecification",
            "ioBinding",
            "monitoring",
            "auditing",
            "property",
            "performer",
            "humanPerformer",
            "potentialOwner",
            "resourceRole",
            "multiInstanceLoopCharacteristics",
            "standardLoopCharacteristics",
            "correlationSubscription",
            "supports",
            "completionCondition",
            "partitionElementRef",
            "BPMNDiagram",
            "import",
            "extension",
            "relationship");

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Set<String>> lanes = new HashMap<>();
    private final Map<String, String> layout;
    private final InnerContent inner;

    private PartsOfProcess(ModelElement root) {
        this.inner = new InnerContent(root);
        this.layout = ShapeTexts.of(root);
        root.all().filter(part -> part.is("lane")).forEach(this::mergeLane);
        Map<String, String> own = inner.of(root, PartsOfProcess::isOwn);
        parts.put("", Part.drawn(root.get("id"), root.type(), root.get("name"), own, ""));
        children(root, "");
    }

    static Map<String, Part> of(ModelElement root) {
        return new PartsOfProcess(root).parts;
    }

    private void mergeLane(ModelElement lane) {
        lane.parts().stream().filter(part -> part.is("flowNodeRef")).forEach(ref -> lanes.computeIfAbsent(
                        ref.text(), step -> new TreeSet<>())
                .add(lane.get("id")));
    }

    private void children(ModelElement container, String parent) {
        for (ModelElement child : container.parts()) {
            if (LANE_SETS.contains(child.type())) {
                children(child, parent);
            } else if (standsByItself(child)) {
                add(child, parent);
            }
        }
    }

    private void add(ModelElement part, String parent) {
        String id = part.get("id");
        boolean container = CONTAINERS.contains(part.type());
        Map<String, String> content =
                container ? inner.of(part, PartsOfProcess::isOwn) : inner.of(part, child -> !isDerived(child));
        if (!parent.isEmpty()) {
            content.put("parent", parent);
        }
        if (lanes.containsKey(id)) {
            content.put("lane", String.join(", ", lanes.get(id)));
        }
        String name = part.is("textAnnotation") ? content.get("") : part.get("name");
        parts.put(id, Part.drawn(id, part.type(), name, content, layout.getOrDefault(id, "")));
        if (container) {
            children(part, id);
        }
    }

    private static boolean isOwn(ModelElement child) {
        return !standsByItself(child) && !isDerived(child) && !LANE_SETS.contains(child.type());
    }

    private static boolean isDerived(ModelElement child) {
        return DERIVED.contains(child.type());
    }

    private static boolean standsByItself(ModelElement part) {
        return part.get("id") != null && !INNER.contains(part.type()) && !LANE_SETS.contains(part.type());
    }
}
