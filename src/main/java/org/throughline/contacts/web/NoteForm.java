package org.throughline.contacts.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.throughline.contacts.Notes.DangerInNote;
import org.throughline.contacts.Notes.Note;
import org.throughline.contacts.Notes.NoteText;
import org.throughline.shell.TypedDates;

/**
 * A note as it is typed.
 *
 * @param contactAt local date and time, as it is typed
 * @param keptApart from whom else reads the case; null or blank for an ordinary note
 * @param version the version that is amended; null for a new note
 * @param startSafetyResponse whether the safety response begins where somebody is in immediate danger
 */
public record NoteForm(
        String contactType,
        String contactWith,
        String contactAt,
        String activity,
        String text,
        String keptApart,
        Integer version,
        Boolean immediateDanger,
        Boolean startSafetyResponse,
        String noSafetyResponseReason) {

    static NoteForm empty(Clock clock) {
        return new NoteForm(
                "in-person",
                null,
                local(clock.instant(), clock.getZone()),
                "information",
                null,
                null,
                null,
                false,
                true,
                null);
    }

    static NoteForm of(Note note, ZoneId zone) {
        return new NoteForm(
                note.content().contactType(),
                note.content().contactWith(),
                local(note.content().contactAt(), zone),
                note.content().activity(),
                note.content().text(),
                note.content().keptApart(),
                note.version(),
                false,
                true,
                null);
    }

    NoteText content(TypedDates typed, Locale locale) {
        return new NoteText(
                contactType,
                contactWith,
                typed.moment("contactAt", contactAt, locale),
                text,
                activity,
                keptApart == null || keptApart.isBlank() ? null : keptApart);
    }

    /** Null where nobody is said to be in immediate danger. */
    DangerInNote danger() {
        return Boolean.TRUE.equals(immediateDanger)
                ? new DangerInNote(Boolean.TRUE.equals(startSafetyResponse), noSafetyResponseReason)
                : null;
    }

    private static String local(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
