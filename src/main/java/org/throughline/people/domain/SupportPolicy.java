package org.throughline.people.domain;

import org.throughline.people.Support;
import org.throughline.shared.Rejection;

/** What may be said of something around a person: it has a name, and everything is short enough to be drawn. */
public final class SupportPolicy {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 500;

    private SupportPolicy() {}

    /** @throws Rejection invalid at {@code name} or {@code note} */
    public static Support checked(Support typed) {
        String name = typed.name() == null ? "" : typed.name().strip();
        String note = typed.note() == null ? "" : typed.note().strip();
        if (name.isEmpty()) {
            throw Rejection.invalidField("name", "support-name-missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw Rejection.invalidField("name", "support-text-too-long", LONGEST_NAME);
        }
        if (note.length() > LONGEST_NOTE) {
            throw Rejection.invalidField("note", "support-text-too-long", LONGEST_NOTE);
        }
        return new Support(
                typed.id(),
                typed.revision(),
                typed.kind(),
                name,
                typed.strength(),
                typed.flow(),
                typed.confidential(),
                note.isEmpty() ? null : note);
    }
}
