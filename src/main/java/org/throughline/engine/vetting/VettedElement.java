package org.throughline.engine.vetting;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;

/** An element of a drawing that knows where in it it stands. */
final class VettedElement extends Element {

    private static final Pattern STEP =
            Pattern.compile("task|transaction|.*(Task|Event|Gateway|ubProcess|Activity|Flow)");

    private final VettedElement parent;
    private final int number;

    VettedElement(
            String uri,
            String localName,
            String qName,
            Attributes attributes,
            Locator locator,
            VettedElement parent,
            int number) {
        super(uri, localName, qName, attributes, locator);
        this.parent = parent;
        this.number = number;
    }

    /** The how manyth element of the file it is, from 0. */
    int number() {
        return number;
    }

    VettedElement parent() {
        return parent;
    }

    /** Its own id, else that of the nearest around it. */
    String nearestId() {
        String id = attribute("id");
        if (id != null && !id.isBlank()) {
            return id;
        }
        return parent == null ? null : parent.nearestId();
    }

    /** What people call the step, flow or table that it is or belongs to; null where that has no name. */
    String nearestName() {
        String name = ownName();
        if (name != null) {
            return name;
        }
        return parent == null || STEP.matcher(getTagName()).matches() ? null : parent.nearestName();
    }

    private String ownName() {
        if (getUri() != null && getUri().contains("camunda.org")) {
            return null;
        }
        String label = attribute("label");
        String name = label == null || label.isBlank() ? attribute("name") : label;
        return name == null || name.isBlank() ? null : name.strip();
    }
}
