package org.throughline.agency;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a {@link HelpLine} is called for. */
public enum LineKind {
    /** Somebody is in danger now. */
    EMERGENCY,
    /** Somebody is at the end of their strength and needs a voice. */
    CRISIS,
    /** Abuse or neglect is reported to the authority. */
    REPORTING;

    /** As it is stored, and named in addresses and messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LineKind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
