package org.throughline.disclosure;

import java.util.Locale;

/** The way by which something left the house. */
public enum Channel {
    LINK,
    MAIL,
    PAPER,
    PHONE,
    FHIR;

    /** As it is stored. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
