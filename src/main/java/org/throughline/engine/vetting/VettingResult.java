package org.throughline.engine.vetting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.Refusal;
import org.throughline.engine.expression.ExpressionVetter;

/** A drawn file while it is vetted: collects why it is refused, each at its element and what of that is the fault. */
final class VettingResult {

    /** More faults than anybody could mend, and no more than the memory holds. */
    private static final int MOST_REASONS = 10_000;

    /** What may stand while somebody is still typing, and nothing runs of. */
    private static final Set<String> UNFINISHED =
            Set.of(FeelVetter.UNREADABLE, ExpressionVetter.UNREADABLE, GroupRules.ADMINISTERS);

    /** What may not be deployed any more, and does no harm where it was. */
    private static final Set<String> OF_NEW_FILES = Set.of(GroupRules.ADMINISTERS);

    /**
     * @param at a {@link VettedElement} or {@link JsonNode}; null for the whole file
     * @param part the attribute or property at fault, or null where it is the element itself
     */
    record Objection(Object at, String part, RefusalReason reason) {}

    private final String resource;
    private final List<Objection> objections = new ArrayList<>();

    VettingResult(String resource) {
        this.resource = resource;
    }

    /** The whole file. */
    void refuse(Refusal refusal) {
        add(new Objection(null, null, new RefusalReason(resource, null, null, refusal)));
    }

    void refuse(VettedElement element, Refusal refusal) {
        refuse(element, null, refusal);
    }

    void refuse(VettedElement element, Optional<Refusal> refusal) {
        refusal.ifPresent(found -> refuse(element, null, found));
    }

    void refuse(VettedElement element, String attribute, Optional<Refusal> refusal) {
        refusal.ifPresent(found -> refuse(element, attribute, found));
    }

    void refuse(VettedElement element, String attribute, Refusal refusal) {
        RefusalReason reason = new RefusalReason(resource, element.nearestId(), element.nearestName(), refusal);
        add(new Objection(element, attribute, reason));
    }

    /** A part of a form. */
    void refuse(JsonNode component, String property, Refusal refusal) {
        String id = component.path("id").asText(component.path("key").asText(null));
        String label = component.path("label").asText("");
        RefusalReason reason = new RefusalReason(resource, id, label.isBlank() ? null : label.strip(), refusal);
        add(new Objection(component, property, reason));
    }

    void refuse(JsonNode component, String property, Optional<Refusal> refusal) {
        refusal.ifPresent(found -> refuse(component, property, found));
    }

    private void add(Objection objection) {
        if (objections.size() < MOST_REASONS) {
            objections.add(objection);
        }
    }

    static boolean isUnfinished(RefusalReason reason) {
        return UNFINISHED.contains(reason.refusal().code());
    }

    static boolean isOfNewFiles(RefusalReason reason) {
        return OF_NEW_FILES.contains(reason.refusal().code());
    }

    List<RefusalReason> reasons() {
        return objections.stream().map(Objection::reason).toList();
    }

    List<Objection> objections() {
        return List.copyOf(objections);
    }
}
