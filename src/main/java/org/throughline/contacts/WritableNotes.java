package org.throughline.contacts;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseAccess;
import org.throughline.contacts.domain.NoteCorrectionRepository;
import org.throughline.contacts.domain.NoteRepository;
import org.throughline.contacts.domain.NoteRepository.NoteRow;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** Notes that somebody is about to change: one at a time, and none that was entered in error. */
@Component
class WritableNotes {

    private final NoteRepository notes;
    private final NoteCorrectionRepository corrections;
    private final CaseAccess access;
    private final NoteReaders readers;

    WritableNotes(NoteRepository notes, NoteCorrectionRepository corrections, CaseAccess access, NoteReaders readers) {
        this.notes = notes;
        this.corrections = corrections;
        this.access = access;
        this.readers = readers;
    }

    /**
     * The newest version, which nobody else changes until the transaction ends.
     *
     * @throws Rejection not found {@code case-unknown}, {@code note-unknown}; forbidden {@code emergency-reads-only};
     *     conflict {@code note-in-error}
     */
    NoteRow require(UUID caseId, UUID noteId, Actor by) {
        access.requireChange(by, caseId);
        readers.require(noteId, by);
        notes.lock(noteId);
        NoteRow newest = notes.newest(noteId)
                .filter(note -> note.caseId().equals(caseId))
                .orElseThrow(() -> Rejection.notFound("note-unknown"));
        if (corrections.error(noteId).isPresent()) {
            throw Rejection.conflict("note-in-error");
        }
        return newest;
    }

    /** Conflict {@code note-stale} where it is not the version that was read. */
    static void requireVersion(NoteRow newest, int version) {
        if (newest.version() != version) {
            throw Rejection.conflict("note-stale");
        }
    }

    static void requireAuthor(NoteRow note, Actor by) {
        if (!by.isNamed(note.author())) {
            throw Rejection.forbidden("note-not-yours");
        }
    }
}
