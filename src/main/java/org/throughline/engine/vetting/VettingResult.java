package org.throughline.engine.vetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.expression.ExpressionVetter;

/** A drawn file while it is vetted: collects why it is refused, at the nearest element that has an id. */
final class VettingResult {

    private static final int MOST_REASONS = 50;

    /** How reasons begin that may stand while somebody is still typing, and that nothing runs of. */
    static final String NOT_FEEL = "This is not FEEL";

    private final String resource;
    private final List<RefusalReason> reasons = new ArrayList<>();

    VettingResult(String resource) {
        this.resource = resource;
    }

    String resource() {
        return resource;
    }

    void refuse(String element, String message) {
        if (reasons.size() < MOST_REASONS) {
            reasons.add(new RefusalReason(resource, element, message));
        }
    }

    void refuse(String element, Optional<String> message) {
        message.ifPresent(text -> refuse(element, text));
    }

    static boolean isUnfinished(RefusalReason reason) {
        return reason.message().startsWith(NOT_FEEL) || reason.message().startsWith(ExpressionVetter.UNREADABLE);
    }

    List<RefusalReason> reasons() {
        return List.copyOf(reasons);
    }

    /** The element's own id, else that of the one around it. */
    static String id(Element element, String around) {
        String id = element.attribute("id");
        return id == null || id.isBlank() ? around : id;
    }
}
