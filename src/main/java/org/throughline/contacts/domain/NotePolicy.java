package org.throughline.contacts.domain;

import java.time.Instant;
import java.util.List;
import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;

/** What a note must say. */
public final class NotePolicy {

    /** Of a note that tells of no contact with anybody. */
    public static final String NO_CONTACT = "none";

    public static final List<String> CONTACT_TYPES =
            List.of("in-person", "home-visit", "phone", "video", "message", "collateral", NO_CONTACT);

    private static final int LONGEST = 20_000;

    private NotePolicy() {}

    public static void require(String contactType, Instant contactAt, String text, Instant latest) {
        if (contactType == null || !CONTACT_TYPES.contains(contactType)) {
            throw Rejection.invalidField("contactType", "note-contact-type");
        }
        if (contactAt == null) {
            throw Rejection.invalidField("contactAt", "note-time-missing");
        }
        if (contactAt.isAfter(latest)) {
            throw Rejection.invalidField("contactAt", "note-time-ahead");
        }
        requireText("text", text);
    }

    /** Of a note or of what is added to one. */
    public static void requireText(String field, String text) {
        if (text == null || text.isBlank()) {
            throw Rejection.invalidField(field, "note-empty");
        }
        StorableText.require(field, text);
        if (text.length() > LONGEST) {
            throw Rejection.invalidField(field, "note-too-long", LONGEST);
        }
    }
}
