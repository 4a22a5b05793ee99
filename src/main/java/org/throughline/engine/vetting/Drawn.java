package org.throughline.engine.vetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.throughline.engine.ModelRefused.Reason;

/** A drawn file while it is vetted: collects why it is refused, at the nearest element that has an id. */
final class Drawn {

    private static final int MOST_REASONS = 50;

    private final String resource;
    private final List<Reason> reasons = new ArrayList<>();

    Drawn(String resource) {
        this.resource = resource;
    }

    String resource() {
        return resource;
    }

    void refuse(String element, String message) {
        if (reasons.size() < MOST_REASONS) {
            reasons.add(new Reason(resource, element, message));
        }
    }

    void refuse(String element, Optional<String> message) {
        message.ifPresent(text -> refuse(element, text));
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    /** The element's own id, else that of the one around it. */
    static String id(Element element, String around) {
        String id = element.attribute("id");
        return id == null || id.isBlank() ? around : id;
    }
}
