package org.throughline.contacts.domain;

import java.util.List;
import org.throughline.shared.Rejection;
import org.throughline.staff.ActivityKind;

/**
 * Which notes are kept apart from the rest of a case's: what was said in counselling about the use of substances (42 CFR
 * 2.11, SUD counseling notes) and psychotherapy notes (45 CFR 164.501). Both analyse what was said in counselling, so only
 * counselling is kept apart; facts that others need in treatment belong into ordinary notes.
 */
public final class NoteApartPolicy {

    public static final String SUBSTANCE_USE = "substance-use";
    public static final String PSYCHOTHERAPY = "psychotherapy";

    public static final List<String> KINDS = List.of(SUBSTANCE_USE, PSYCHOTHERAPY);

    private NoteApartPolicy() {}

    /**
     * @param kind null for an ordinary note
     * @param danger whether the note says that somebody is in danger: whoever responds has to read what it says
     * @throws Rejection at {@code keptApart}, {@code note-apart-unknown}, {@code note-apart-counselling}, {@code
     *     note-apart-danger}
     */
    public static void require(String kind, ActivityKind activity, boolean danger) {
        if (kind == null) {
            return;
        }
        if (!KINDS.contains(kind)) {
            throw Rejection.invalidField("keptApart", "note-apart-unknown");
        }
        if (activity != ActivityKind.COUNSELLING) {
            throw Rejection.invalidField("keptApart", "note-apart-counselling");
        }
        if (danger) {
            throw Rejection.invalidField("keptApart", "note-apart-danger");
        }
    }
}
