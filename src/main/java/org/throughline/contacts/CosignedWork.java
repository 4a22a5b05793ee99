package org.throughline.contacts;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.contacts.Notes.NoteText;
import org.throughline.contacts.domain.NotePolicy;
import org.throughline.contacts.domain.NoteWorkRepository;
import org.throughline.shared.Actor;
import org.throughline.staff.ActivityKind;

/**
 * Work other than a note that somebody may do only where another signs it too: it is written down as a note, which goes to
 * the co-signers as every other.
 */
@Service
@Transactional
public class CosignedWork {

    private final Notes notes;
    private final NoteWorkRepository about;
    private final MessageSource messages;
    private final Clock clock;

    CosignedWork(Notes notes, NoteWorkRepository about, MessageSource messages, Clock clock) {
        this.notes = notes;
        this.about = about;
        this.messages = messages;
        this.clock = clock;
    }

    /** Called in the transaction in which the work is done. Who did it needs a co-signature for that activity. */
    public void done(UUID caseId, Work work, Actor by) {
        Locale locale = LocaleContextHolder.getLocale();
        String name = messages.getMessage("task." + work.task(), null, work.otherwise(), locale);
        boolean instrument = work.answered() != null && work.answered().isInstrument();
        String words = instrument ? "notes.of-instrument" : "notes.of-task";
        String text = messages.getMessage(words, new Object[] {name}, locale);
        NoteText note = new NoteText(
                NotePolicy.NO_CONTACT,
                null,
                clock.instant(),
                text,
                work.activity().id());
        UUID id = notes.record(caseId, note, null, by);
        if (work.answered() != null) {
            about.add(id, work.answered());
        }
    }

    /** What the note is about; empty for one that tells of a contact, and where nothing was answered. */
    @Transactional(readOnly = true)
    public Optional<AnsweredWork> of(UUID noteId) {
        return about.of(noteId);
    }

    /**
     * @param task key of the task; or null
     * @param otherwise what it is called where no text names it
     * @param answered null where nothing was
     */
    public record Work(ActivityKind activity, String task, String otherwise, AnsweredWork answered) {}
}
