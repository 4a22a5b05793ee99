package org.throughline.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;

/** Free text about a case: amended by a new version, never overwritten. */
public interface Notes {

    /** @return the note's id */
    UUID write(UUID caseId, NoteText note, Actor by);

    /**
     * Adds a version. Only its author amends a note.
     *
     * @param version the version that the author was looking at; another in between is a conflict {@code note-stale}
     */
    void amend(UUID noteId, int version, NoteText note, Actor by);

    /** The newest version of each note, last written first; the caller has checked access. */
    Slice<Note> slice(UUID caseId, Integer limit, String after);

    /** Every version of one note, oldest first. */
    List<Note> versions(UUID caseId, UUID noteId);

    /**
     * @param contactType in-person, home-visit, phone, video, message, collateral, or none
     * @param contactWith who was spoken to, or null
     * @param contactAt when it happened
     */
    record NoteText(String contactType, String contactWith, Instant contactAt, String text) {}

    /**
     * @param author username
     * @param version 1, and one more with each amendment
     */
    record Note(
            UUID id,
            UUID caseId,
            int version,
            NoteText content,
            String author,
            String authorName,
            Instant firstWrittenAt,
            Instant writtenAt) {}
}
