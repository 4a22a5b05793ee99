package org.throughline.contacts;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Timeline;
import org.throughline.contacts.Notes.Note;
import org.throughline.contacts.domain.CosignatureRequestRepository;
import org.throughline.contacts.domain.NoteCorrectionRepository;
import org.throughline.contacts.domain.NoteCorrectionRepository.AddendumRow;
import org.throughline.contacts.domain.NoteCorrectionRepository.ErrorRow;
import org.throughline.contacts.domain.NotePolicy;
import org.throughline.contacts.domain.NoteRepository.NoteRow;
import org.throughline.contacts.domain.NoteSignatureRepository;
import org.throughline.contacts.domain.NoteSignatureRepository.SignatureRow;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.SealedRecord;
import org.throughline.staff.ActivityKind;
import org.throughline.staff.ActivityLicences;
import org.throughline.staff.ActivityPermission;

/** What is said of a note after it was signed. The note itself stays as it was, and is never gone. */
@Service
@Transactional
public class NoteCorrections {

    private final WritableNotes writable;
    private final NoteSignatureRepository signatures;
    private final NoteCorrectionRepository corrections;
    private final CosignatureRequestRepository requests;
    private final ActivityLicences licences;
    private final Timeline timeline;
    private final AccessLog log;
    private final Clock clock;

    NoteCorrections(
            WritableNotes writable,
            NoteSignatureRepository signatures,
            NoteCorrectionRepository corrections,
            CosignatureRequestRepository requests,
            ActivityLicences licences,
            Timeline timeline,
            AccessLog log,
            Clock clock) {
        this.writable = writable;
        this.signatures = signatures;
        this.corrections = corrections;
        this.requests = requests;
        this.licences = licences;
        this.timeline = timeline;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Adds to a signed note under one's own name. To work that needs a licence only those add who may do it alone.
     *
     * @return its number
     * @throws Rejection conflict {@code note-not-signed}, {@code note-in-error}; forbidden {@code note-addendum-alone};
     *     those of {@link ActivityLicences#require}; invalid at {@code addendum}
     */
    public int add(UUID caseId, UUID noteId, String text, Actor by) {
        NoteRow note = writable.require(caseId, noteId, by);
        SignatureRow signed = signatures
                .find(noteId, note.version())
                .filter(signature -> !signature.isReturned())
                .orElseThrow(() -> Rejection.conflict("note-not-signed"));
        ActivityKind activity = ActivityKind.of(note.activity(), "activity");
        if (licences.require(by.username(), activity, "addendum").needsCosignature()) {
            throw Rejection.forbidden("note-addendum-alone");
        }
        NotePolicy.requireText("addendum", text);
        AddendumRow row = new AddendumRow(
                noteId, corrections.nextAddendum(noteId), text.strip(), null, by.username(), clock.instant());
        corrections.add(row, SealedRecord.of(content(signed, row)));
        recordChange(caseId, "timeline.note-addendum", by);
        return row.number();
    }

    /**
     * Says that it should not have been written; it is shown struck through, with the reason.
     *
     * @throws Rejection forbidden {@code note-error-not-yours} to others than its author and supervisors; conflict {@code
     *     note-in-error}; invalid at {@code errorReason} {@code note-error-reason}
     */
    public void enteredInError(UUID caseId, UUID noteId, String reason, Actor by) {
        NoteRow note = writable.require(caseId, noteId, by);
        if (!mayStateError(note.author(), by)) {
            throw Rejection.forbidden("note-error-not-yours");
        }
        String why = Cosignatures.reason("errorReason", reason, "note-error-reason");
        corrections.enteredInError(new ErrorRow(noteId, why, by.username(), clock.instant()));
        requests.remove(noteId);
        recordChange(caseId, "timeline.note-in-error", by);
    }

    /** Whether the page offers it. */
    @Transactional(readOnly = true)
    public boolean mayAdd(Note newest, Actor reader) {
        return !newest.isDraft()
                && newest.error() == null
                && licences.permission(
                                        reader.username(),
                                        ActivityKind.of(newest.content().activity(), "activity"))
                                .grant()
                        == ActivityPermission.Grant.ALONE;
    }

    /** Its author and supervisors. */
    public boolean mayStateError(String author, Actor actor) {
        return actor.isNamed(author) || actor.is(Role.SUPERVISOR);
    }

    private void recordChange(UUID caseId, String message, Actor by) {
        log.wrote(by, AccessLog.CASE, caseId, "note");
        timeline.record(caseId, "note", by.username(), message);
    }

    private static Map<String, Object> content(SignatureRow signed, AddendumRow addendum) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("note", signed.noteId());
        content.put("version", signed.version());
        content.put("signature", signed.seal().sha256());
        content.put("number", addendum.number());
        content.put("addendum", addendum.text());
        content.put("by", addendum.by());
        content.put("at", addendum.at());
        return content;
    }
}
