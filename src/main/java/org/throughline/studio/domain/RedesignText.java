package org.throughline.studio.domain;

import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;

/** What is written about a redesign. */
public final class RedesignText {

    private static final int MOST_NAME = 200;
    private static final int MOST_NOTE = 4000;

    private RedesignText() {}

    public static String title(String title) {
        if (title == null || title.isBlank()) {
            throw Rejection.invalidField("title", "redesign-title-missing");
        }
        return text("title", title, MOST_NAME);
    }

    /** May be empty while it is drawn. */
    public static String note(String note) {
        return note == null ? "" : text("note", note, MOST_NOTE);
    }

    public static String name(String name) {
        return text("name", name, MOST_NAME);
    }

    static String scenarioReason(String reason) {
        return text("scenarioReason", reason, MOST_NOTE);
    }

    private static String text(String field, String text, int most) {
        StorableText.require(field, text);
        if (text.length() > most) {
            throw Rejection.invalidField(field, "studio-text-too-long", most);
        }
        return text.strip();
    }
}
