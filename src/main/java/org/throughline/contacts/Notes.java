package org.throughline.contacts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.Timeline;
import org.throughline.contacts.domain.NoteApartPolicy;
import org.throughline.contacts.domain.NoteApartRepository;
import org.throughline.contacts.domain.NotePolicy;
import org.throughline.contacts.domain.NoteRepository;
import org.throughline.contacts.domain.NoteRepository.NoteRow;
import org.throughline.people.AccessLog;
import org.throughline.safety.Dangers;
import org.throughline.shared.Actor;
import org.throughline.shared.CursorMoment;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.shared.SqlCondition;
import org.throughline.staff.ActivityKind;
import org.throughline.staff.ActivityPermission;

/** Free text about a case: amended by a new version, never overwritten. */
@Service
@Transactional
public class Notes {

    private final NoteRepository notes;
    private final CaseAccess access;
    private final AccessLog log;
    private final Timeline timeline;
    private final Dangers dangers;
    private final WritableNotes writable;
    private final NoteSignatures signatures;
    private final NoteViewMapper views;
    private final NoteReaders readers;
    private final NoteApartRepository apart;
    private final Clock clock;

    Notes(
            NoteRepository notes,
            CaseAccess access,
            AccessLog log,
            Timeline timeline,
            Dangers dangers,
            WritableNotes writable,
            NoteSignatures signatures,
            NoteViewMapper views,
            NoteReaders readers,
            NoteApartRepository apart,
            Clock clock) {
        this.notes = notes;
        this.access = access;
        this.log = log;
        this.timeline = timeline;
        this.dangers = dangers;
        this.writable = writable;
        this.signatures = signatures;
        this.views = views;
        this.readers = readers;
        this.apart = apart;
        this.clock = clock;
    }

    /** @return the note's id */
    public UUID write(UUID caseId, NoteText note, Actor by) {
        return write(caseId, note, null, by);
    }

    /**
     * @param danger that the note says somebody is in, or null: the safety response begins in the same transaction
     * @return the note's id
     * @throws Rejection at {@code noSafetyResponseReason}, {@code danger-reason-missing}, where it is not to begin and
     *     nothing says why; at {@code activity} where the author is not licensed for it
     */
    public UUID write(UUID caseId, NoteText note, DangerInNote danger, Actor by) {
        access.requireChange(by, caseId);
        return record(caseId, note, danger, by);
    }

    /** As {@link #write}, for a use case that has let the author in by itself: who takes a call need not read the case. */
    public UUID record(UUID caseId, NoteText note, DangerInNote danger, Actor by) {
        if (danger != null) {
            danger.requireAnswer();
        }
        UUID id = UUID.randomUUID();
        NoteRow row = checked(id, caseId, 1, by.username(), note);
        NoteApartPolicy.require(note.keptApart(), ActivityKind.of(row.activity(), "activity"), danger != null);
        ActivityPermission permission = signatures.permission(row, by);
        notes.add(id, caseId, by.username(), row.writtenAt());
        notes.addVersion(row, by.username());
        log.wrote(by, AccessLog.CASE, caseId, "note");
        if (note.keptApart() == null) {
            timeline.record(
                    caseId,
                    "note",
                    by.username(),
                    "timeline.note-written",
                    Timeline.word("label.contact." + note.contactType()));
        } else {
            apart.add(id, note.keptApart());
            timeline.record(caseId, "note", by.username(), "timeline.note-kept-apart");
        }
        signatures.written(row, permission, by);
        if (danger != null) {
            dangers.nameInNote(caseId, row.body(), danger.respond() ? null : danger.whyNot(), by);
        }
        return id;
    }

    /**
     * Adds a version to a draft, or to what a co-signer returned. Only its author amends a note.
     *
     * @param version the version that the author was looking at; another in between is a conflict {@code note-stale},
     *     a signed one {@code note-signed}
     */
    public void amend(UUID noteId, int version, NoteText note, Actor by) {
        NoteRow newest = newestWritable(noteId, by);
        WritableNotes.requireAuthor(newest, by);
        NoteRow row = checked(noteId, newest.caseId(), version + 1, newest.author(), note);
        NoteApartPolicy.require(apart.kind(noteId).orElse(null), ActivityKind.of(row.activity(), "activity"), false);
        WritableNotes.requireVersion(newest, version);
        signatures.requireDraft(newest);
        ActivityPermission permission = signatures.permission(row, by);
        notes.addVersion(row, by.username());
        log.wrote(by, AccessLog.CASE, newest.caseId(), "note");
        timeline.record(newest.caseId(), "note", by.username(), "timeline.note-amended");
        signatures.written(row, permission, by);
    }

    /**
     * The newest version of each note, last written first, without those that are kept apart from the reader; the caller has
     * checked access to the case.
     */
    @Transactional(readOnly = true)
    public Slice<Note> slice(UUID caseId, Integer limit, String after, Actor reader) {
        return slice(caseId, limit, after, readers.readable(reader));
    }

    /** The newest that is kept apart from nobody who may read the case. */
    @Transactional(readOnly = true)
    public Optional<Note> latest(UUID caseId) {
        return slice(caseId, 1, null, NoteApartRepository.ordinary()).items().stream()
                .findFirst();
    }

    private Slice<Note> slice(UUID caseId, Integer limit, String after, SqlCondition readable) {
        int size = Slice.limit(limit);
        List<NoteRow> rows = notes.slice(caseId, CursorMoment.before(after), readable, size + 1);
        Slice<NoteRow> slice = Slice.of(rows, size, row -> CursorMoment.cursor(row.firstWrittenAt(), row.id()));
        return new Slice<>(views.notes(slice.items()), slice.next());
    }

    /** The case of a note. */
    @Transactional(readOnly = true)
    public Optional<UUID> caseOf(UUID noteId) {
        return notes.newest(noteId).map(NoteRow::caseId);
    }

    /** Every version of one note, oldest first; none where it is kept apart from the reader. */
    @Transactional(readOnly = true)
    public List<Note> versions(UUID caseId, UUID noteId, Actor reader) {
        return views.notes(notes.versions(caseId, noteId, readers.readable(reader)));
    }

    /** The newest version of a note that is kept apart from nobody who may read the case. */
    @Transactional(readOnly = true)
    public Optional<Note> newest(UUID caseId, UUID noteId) {
        return views.notes(notes.versions(caseId, noteId, NoteApartRepository.ordinary())).stream()
                .reduce((earlier, later) -> later);
    }

    private NoteRow newestWritable(UUID noteId, Actor by) {
        UUID caseId = caseOf(noteId).orElseThrow(() -> Rejection.notFound("note-unknown"));
        return writable.require(caseId, noteId, by);
    }

    private NoteRow checked(UUID id, UUID caseId, int version, String author, NoteText note) {
        Instant now = clock.instant();
        ActivityKind activity =
                note.activity() == null ? ActivityKind.INFORMATION : ActivityKind.of(note.activity(), "activity");
        // a clock on the reader's side may run a little ahead of ours
        NotePolicy.require(note.contactType(), note.contactAt(), note.text(), now.plus(Duration.ofMinutes(5)));
        String with = note.contactWith() == null || note.contactWith().isBlank()
                ? null
                : note.contactWith().strip();
        return new NoteRow(
                id,
                caseId,
                version,
                author,
                note.contactType(),
                with,
                note.contactAt(),
                note.text().strip(),
                activity.id(),
                now,
                now);
    }

    /**
     * @param contactType in-person, home-visit, phone, video, message, collateral, or none
     * @param contactWith who was spoken to, or null
     * @param contactAt when it happened
     * @param activity id of an {@link ActivityKind}; information where it is null
     * @param keptApart {@code substance-use} or {@code psychotherapy}, said once when it is first written; null for an
     *     ordinary note
     */
    public record NoteText(
            String contactType, String contactWith, Instant contactAt, String text, String activity, String keptApart) {

        /** An ordinary one. */
        public NoteText(String contactType, String contactWith, Instant contactAt, String text, String activity) {
            this(contactType, contactWith, contactAt, text, activity, null);
        }

        /** One that informs. */
        public NoteText(String contactType, String contactWith, Instant contactAt, String text) {
            this(contactType, contactWith, contactAt, text, ActivityKind.INFORMATION.id());
        }
    }

    /**
     * Somebody is in immediate danger.
     *
     * @param respond whether the safety response begins
     * @param whyNot why it does not
     */
    public record DangerInNote(boolean respond, String whyNot) {

        private void requireAnswer() {
            if (!respond && (whyNot == null || whyNot.isBlank())) {
                throw Rejection.invalidField("noSafetyResponseReason", "danger-reason-missing");
            }
        }
    }

    /**
     * @param author username
     * @param version 1, and one more with each amendment
     * @param signature of this version; null while it is a draft
     * @param error null where nobody said that it was entered in error
     */
    public record Note(
            UUID id,
            UUID caseId,
            int version,
            NoteText content,
            String author,
            String authorName,
            Instant firstWrittenAt,
            Instant writtenAt,
            NoteSignature signature,
            NoteError error,
            List<NoteAddendum> addenda) {

        public boolean isDraft() {
            return error == null && (signature == null || signature.isReturned());
        }
    }
}
