package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.casefile.Cases;
import org.throughline.contacts.Cosignatures;
import org.throughline.contacts.NoteCorrections;
import org.throughline.contacts.NoteSignatures;
import org.throughline.contacts.Notes;
import org.throughline.contacts.Notes.Note;
import org.throughline.contacts.Notes.NoteText;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/notes")
class NotesApi {

    private final Cases cases;
    private final Notes notes;
    private final NoteSignatures signatures;
    private final Cosignatures cosignatures;
    private final NoteCorrections corrections;

    NotesApi(
            Cases cases,
            Notes notes,
            NoteSignatures signatures,
            Cosignatures cosignatures,
            NoteCorrections corrections) {
        this.cases = cases;
        this.notes = notes;
        this.signatures = signatures;
        this.cosignatures = cosignatures;
        this.corrections = corrections;
    }

    /**
     * @param activity information where it is left out
     * @param keptApart {@code substance-use} or {@code psychotherapy}, of counselling only; an ordinary note where it is left out
     */
    record NoteBody(
            String contactType,
            String contactWith,
            Instant contactAt,
            String activity,
            String text,
            String keptApart) {}

    record WrittenNote(UUID id) {}

    /** @param version that was read */
    record SigningBody(int version, String reason) {}

    record AddendumBody(String text) {}

    @Reads("notes")
    @GetMapping
    @Operation(summary = "Notes of a case, newest first, each in its newest version")
    Slice<Note> list(
            @PathVariable String caseNumber,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        return notes.slice(cases.view(caseNumber, actor).caseId(), limit, after, actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Writes a note; what needs a co-signature is signed at once and goes to the co-signers")
    WrittenNote write(@PathVariable String caseNumber, @RequestBody NoteBody body, Actor actor) {
        NoteText text = new NoteText(
                body.contactType(),
                body.contactWith(),
                body.contactAt(),
                body.text(),
                body.activity(),
                body.keptApart());
        return new WrittenNote(notes.write(caseId(caseNumber), text, actor));
    }

    @PostMapping("/{id}/sign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Seals a draft, by its author")
    void sign(@PathVariable String caseNumber, @PathVariable UUID id, @RequestBody SigningBody body, Actor actor) {
        signatures.sign(caseId(caseNumber), id, body.version(), actor);
    }

    @PostMapping("/{id}/co-sign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Co-signs what its author may not do alone")
    void cosign(@PathVariable String caseNumber, @PathVariable UUID id, @RequestBody SigningBody body, Actor actor) {
        cosignatures.cosign(caseId(caseNumber), id, body.version(), actor);
    }

    @PostMapping("/{id}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Returns to its author what waits for a co-signature, with a reason")
    void returned(@PathVariable String caseNumber, @PathVariable UUID id, @RequestBody SigningBody body, Actor actor) {
        cosignatures.returnNote(caseId(caseNumber), id, body.version(), body.reason(), actor);
    }

    @PostMapping("/{id}/addendum")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Adds to a signed note")
    void add(@PathVariable String caseNumber, @PathVariable UUID id, @RequestBody AddendumBody body, Actor actor) {
        corrections.add(caseId(caseNumber), id, body.text(), actor);
    }

    @PostMapping("/{id}/entered-in-error")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Says that a note should not have been written; it stays, struck through")
    void enteredInError(
            @PathVariable String caseNumber, @PathVariable UUID id, @RequestBody ReasonBody body, Actor actor) {
        corrections.enteredInError(caseId(caseNumber), id, body.reason(), actor);
    }

    private UUID caseId(String caseNumber) {
        return cases.find(caseNumber)
                .orElseThrow(() -> Rejection.notFound("case-unknown"))
                .caseId();
    }
}
