package org.throughline.contacts.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseOverviewPart;
import org.throughline.contacts.Notes;
import org.throughline.contacts.Notes.Note;

/** The last note of a case, on its overview. */
@Component
class LastNote implements CaseOverviewPart {

    private final Notes notes;

    LastNote(Notes notes) {
        this.notes = notes;
    }

    @Override
    public String template() {
        return "contacts/parts";
    }

    @Override
    public Optional<Note> content(UUID caseId) {
        return notes.latest(caseId);
    }
}
