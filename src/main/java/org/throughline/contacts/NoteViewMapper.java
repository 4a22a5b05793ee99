package org.throughline.contacts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.throughline.contacts.Notes.Note;
import org.throughline.contacts.Notes.NoteText;
import org.throughline.contacts.domain.NoteApartRepository;
import org.throughline.contacts.domain.NoteCorrectionRepository;
import org.throughline.contacts.domain.NoteCorrectionRepository.AddendumRow;
import org.throughline.contacts.domain.NoteCorrectionRepository.ErrorRow;
import org.throughline.contacts.domain.NoteRepository.NoteRow;
import org.throughline.contacts.domain.NoteSignatureRepository;
import org.throughline.contacts.domain.NoteSignatureRepository.CosignatureRow;
import org.throughline.contacts.domain.NoteSignatureRepository.SignatureRow;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffNames;

/** Versions of notes with whatever was signed, added and said of them. */
@Component
class NoteViewMapper {

    private final NoteSignatureRepository signatures;
    private final NoteCorrectionRepository corrections;
    private final NoteApartRepository apart;
    private final StaffDirectory staff;

    NoteViewMapper(
            NoteSignatureRepository signatures,
            NoteCorrectionRepository corrections,
            NoteApartRepository apart,
            StaffDirectory staff) {
        this.signatures = signatures;
        this.corrections = corrections;
        this.apart = apart;
        this.staff = staff;
    }

    List<Note> notes(List<NoteRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(NoteRow::id).distinct().toList();
        Map<String, SignatureRow> signed = signatures.ofNotes(ids).stream()
                .collect(toMap(row -> key(row.noteId(), row.version()), Function.identity()));
        Map<UUID, List<AddendumRow>> added = corrections.addenda(ids).stream().collect(groupingBy(AddendumRow::noteId));
        Map<UUID, ErrorRow> errors =
                corrections.errors(ids).stream().collect(toMap(ErrorRow::noteId, Function.identity()));
        Map<UUID, String> kinds = apart.kinds(ids);
        StaffNames names = new StaffNames(staff);
        return rows.stream()
                .map(row -> note(
                        row,
                        kinds.get(row.id()),
                        signature(signed.get(key(row.id(), row.version())), names),
                        error(errors.get(row.id()), names),
                        added.getOrDefault(row.id(), List.of()).stream()
                                .map(addendum -> addendum(addendum, names))
                                .toList(),
                        names))
                .toList();
    }

    private static String key(UUID noteId, int version) {
        return noteId + " " + version;
    }

    private static Note note(
            NoteRow row,
            String keptApart,
            NoteSignature signature,
            NoteError error,
            List<NoteAddendum> addenda,
            StaffNames names) {
        return new Note(
                row.id(),
                row.caseId(),
                row.version(),
                new NoteText(
                        row.contactType(), row.contactWith(), row.contactAt(), row.body(), row.activity(), keptApart),
                row.author(),
                names.of(row.author()),
                row.firstWrittenAt(),
                row.writtenAt(),
                signature,
                error,
                addenda);
    }

    private static NoteSignature signature(SignatureRow row, StaffNames names) {
        if (row == null) {
            return null;
        }
        CosignatureRow decision = row.cosignature();
        return new NoteSignature(
                status(row),
                names.of(row.by()),
                row.at(),
                row.late(),
                row.seal().sha256(),
                row.cosignDue(),
                decision == null ? null : names.of(decision.by()),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.reason());
    }

    private static String status(SignatureRow row) {
        if (row.awaitsCosignature()) {
            return "to-co-sign";
        }
        return row.cosignature() == null ? "signed" : row.cosignature().outcome();
    }

    private static NoteError error(ErrorRow row, StaffNames names) {
        return row == null ? null : new NoteError(row.reason(), names.of(row.by()), row.at());
    }

    private static NoteAddendum addendum(AddendumRow row, StaffNames names) {
        return new NoteAddendum(row.number(), row.text(), names.of(row.by()), row.at(), row.sha256());
    }
}
