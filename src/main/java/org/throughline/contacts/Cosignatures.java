package org.throughline.contacts;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Timeline;
import org.throughline.contacts.domain.CosignatureRequestRepository;
import org.throughline.contacts.domain.NoteRepository.NoteRow;
import org.throughline.contacts.domain.NoteSignatureRepository;
import org.throughline.contacts.domain.NoteSignatureRepository.CosignatureRow;
import org.throughline.contacts.domain.NoteSignatureRepository.SignatureRow;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.SealedRecord;
import org.throughline.shared.StorableText;
import org.throughline.staff.ActivityKind;
import org.throughline.staff.ActivityLicences;

/** Decisions of co-signers on notes whose authors may not do that work alone. Nobody co-signs their own. */
@Service
@Transactional
public class Cosignatures {

    static final int LONGEST_REASON = 2000;

    private final WritableNotes writable;
    private final NoteSignatureRepository signatures;
    private final CosignatureRequestRepository requests;
    private final ActivityLicences licences;
    private final Timeline timeline;
    private final AccessLog log;
    private final Clock clock;

    Cosignatures(
            WritableNotes writable,
            NoteSignatureRepository signatures,
            CosignatureRequestRepository requests,
            ActivityLicences licences,
            Timeline timeline,
            AccessLog log,
            Clock clock) {
        this.writable = writable;
        this.signatures = signatures;
        this.requests = requests;
        this.licences = licences;
        this.timeline = timeline;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Seals the co-signature over what the author signed.
     *
     * @param version that the co-signer was looking at
     * @throws Rejection conflict {@code note-stale}, {@code note-not-to-co-sign}, {@code note-in-error}; forbidden {@code
     *     note-own-co-sign}, {@code note-co-sign-licence}
     */
    public void cosign(UUID caseId, UUID noteId, int version, Actor by) {
        SignatureRow signed = require(caseId, noteId, version, by);
        decide(caseId, signed, new CosignatureRow(CosignatureRow.COSIGNED, null, by.username(), clock.instant()), by);
        requests.remove(noteId);
        timeline.record(caseId, "note", by.username(), "timeline.note-co-signed", Timeline.person(signed.by()));
    }

    /**
     * Gives it back to its author, who amends it or says that it was entered in error.
     *
     * @throws Rejection those of {@link #cosign}; invalid at {@code returnReason} {@code note-return-reason}
     */
    public void returnNote(UUID caseId, UUID noteId, int version, String reason, Actor by) {
        SignatureRow signed = require(caseId, noteId, version, by);
        String why = reason("returnReason", reason, "note-return-reason");
        decide(caseId, signed, new CosignatureRow(CosignatureRow.RETURNED, why, by.username(), clock.instant()), by);
        requests.returned(noteId);
        timeline.record(caseId, "note", by.username(), "timeline.note-returned", Timeline.person(signed.by()));
    }

    /** Whether the page offers it: the newest version waits, and the reader may co-sign it. */
    @Transactional(readOnly = true)
    public boolean mayDecide(UUID noteId, int version, Actor reader) {
        return signatures
                .find(noteId, version)
                .filter(SignatureRow::awaitsCosignature)
                .filter(signed -> !reader.isNamed(signed.by()))
                .filter(signed -> mayCosign(signed, reader))
                .isPresent();
    }

    static String reason(String field, String reason, String otherwise) {
        StorableText.require(field, reason);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Rejection.invalidField(field, otherwise, LONGEST_REASON);
        }
        return reason.strip();
    }

    private SignatureRow require(UUID caseId, UUID noteId, int version, Actor by) {
        NoteRow newest = writable.require(caseId, noteId, by);
        WritableNotes.requireVersion(newest, version);
        SignatureRow signed = signatures
                .find(noteId, version)
                .filter(SignatureRow::awaitsCosignature)
                .orElseThrow(() -> Rejection.conflict("note-not-to-co-sign"));
        if (by.isNamed(signed.by())) {
            throw Rejection.forbidden("note-own-co-sign");
        }
        if (!mayCosign(signed, by)) {
            throw Rejection.forbidden("note-co-sign-licence");
        }
        return signed;
    }

    private boolean mayCosign(SignatureRow signed, Actor by) {
        ActivityKind activity =
                ActivityKind.of(signed.seal().content().get("activity").toString(), "activity");
        return licences.mayCosign(by.username(), activity, signed.licence());
    }

    private void decide(UUID caseId, SignatureRow signed, CosignatureRow decision, Actor by) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("note", signed.noteId());
        content.put("version", signed.version());
        content.put("signature", signed.seal().sha256());
        content.put("outcome", decision.outcome());
        content.put("reason", decision.reason() == null ? "" : decision.reason());
        content.put("by", decision.by());
        content.put("at", decision.at());
        signatures.decide(signed.noteId(), signed.version(), decision, SealedRecord.of(content));
        log.wrote(by, AccessLog.CASE, caseId, "note");
    }
}
