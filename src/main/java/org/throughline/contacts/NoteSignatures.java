package org.throughline.contacts;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.contacts.domain.CosignatureRequestRepository;
import org.throughline.contacts.domain.CosignatureRequestRepository.RequestRow;
import org.throughline.contacts.domain.NoteRepository.NoteRow;
import org.throughline.contacts.domain.NoteSignatureRepository;
import org.throughline.contacts.domain.NoteSignatureRepository.SignatureRow;
import org.throughline.contacts.domain.NoteSigningPolicy;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.SealedRecord;
import org.throughline.staff.ActivityKind;
import org.throughline.staff.ActivityLicences;
import org.throughline.staff.ActivityPermission;

/** Signatures of notes by their authors. What is signed is sealed: it is added to, never amended. */
@Service
@Transactional
public class NoteSignatures {

    private final WritableNotes writable;
    private final NoteSignatureRepository signatures;
    private final CosignatureRequestRepository requests;
    private final NoteSigningPolicy policy;
    private final ActivityLicences licences;
    private final Cases cases;
    private final Timeline timeline;
    private final AccessLog log;
    private final Clock clock;

    NoteSignatures(
            WritableNotes writable,
            NoteSignatureRepository signatures,
            CosignatureRequestRepository requests,
            NoteSigningPolicy policy,
            ActivityLicences licences,
            Cases cases,
            Timeline timeline,
            AccessLog log,
            Clock clock) {
        this.writable = writable;
        this.signatures = signatures;
        this.requests = requests;
        this.policy = policy;
        this.licences = licences;
        this.cases = cases;
        this.timeline = timeline;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Seals the version, by its author.
     *
     * @param version that the author was looking at
     * @throws Rejection those of {@link ActivityLicences#require}; forbidden {@code note-not-yours}; conflict {@code
     *     note-stale}, {@code note-signed}, {@code note-in-error}
     */
    public void sign(UUID caseId, UUID noteId, int version, Actor by) {
        NoteRow newest = writable.require(caseId, noteId, by);
        WritableNotes.requireAuthor(newest, by);
        WritableNotes.requireVersion(newest, version);
        if (signatures.find(noteId, version).isPresent()) {
            throw Rejection.conflict("note-signed");
        }
        sign(newest, permission(newest, by), by);
    }

    /** Conflict {@code note-signed} where it may be added to only: it is signed, and nobody returned it. */
    void requireDraft(NoteRow newest) {
        if (signatures
                .find(newest.id(), newest.version())
                .filter(signed -> !signed.isReturned())
                .isPresent()) {
            throw Rejection.conflict("note-signed");
        }
    }

    /** How its author may write it. The program itself needs no licence for what it writes down. */
    ActivityPermission permission(NoteRow note, Actor by) {
        ActivityKind activity = ActivityKind.of(note.activity(), "activity");
        return licences.require(by.username(), activity, "activity");
    }

    /** What another must co-sign is signed as it is written, and goes to the co-signers at once. */
    void written(NoteRow note, ActivityPermission permission, Actor by) {
        requests.remove(note.id());
        if (permission.needsCosignature()) {
            sign(note, permission, by);
        }
    }

    private void sign(NoteRow note, ActivityPermission permission, Actor by) {
        Instant now = clock.instant();
        Instant due = permission.needsCosignature() ? policy.cosignatureDue(now) : null;
        String licence =
                permission.licence() == null ? null : permission.licence().code();
        boolean late = policy.isLate(note.contactAt(), now, clock.getZone());
        SealedRecord seal = SealedRecord.of(content(note, licence, late, by, now));
        signatures.sign(
                new SignatureRow(note.id(), note.version(), seal, licence, late, due, by.username(), now, null));
        if (due != null) {
            request(note, licence, due);
        }
        log.wrote(by, AccessLog.CASE, note.caseId(), "note");
        timeline.record(
                note.caseId(),
                "note",
                by.username(),
                late ? "timeline.note-signed-late" : "timeline.note-signed",
                Timeline.word("label.activity." + note.activity()));
    }

    private void request(NoteRow note, String licence, Instant due) {
        requests.add(new RequestRow(
                note.id(),
                note.version(),
                note.caseId(),
                cases.require(note.caseId()).caseNumber(),
                note.activity(),
                licence,
                note.author(),
                due,
                false));
    }

    private static Map<String, Object> content(NoteRow note, String licence, boolean late, Actor by, Instant at) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("note", note.id());
        content.put("case", note.caseId());
        content.put("version", note.version());
        content.put("activity", note.activity());
        content.put("contactType", note.contactType());
        content.put("contactWith", note.contactWith() == null ? "" : note.contactWith());
        content.put("contactAt", note.contactAt());
        content.put("text", note.body());
        content.put("licence", licence == null ? "" : licence);
        content.put("late", late);
        content.put("signedBy", by.username());
        content.put("signedAt", at);
        return content;
    }
}
