package org.throughline.contacts;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.contacts.Notes.NoteText;
import org.throughline.contacts.domain.NotePolicy;
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
    private final MessageSource messages;
    private final Clock clock;

    CosignedWork(Notes notes, MessageSource messages, Clock clock) {
        this.notes = notes;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Called in the transaction in which the work is done.
     *
     * @param by who did it and needs a co-signature for that activity
     * @param task key of the task; or null
     * @param otherwise what it is called where no text names it
     */
    public void done(UUID caseId, ActivityKind activity, String task, String otherwise, Actor by) {
        Locale locale = LocaleContextHolder.getLocale();
        String name = messages.getMessage("task." + task, null, otherwise, locale);
        String text = messages.getMessage("notes.of-task", new Object[] {name}, locale);
        notes.record(caseId, new NoteText(NotePolicy.NO_CONTACT, null, clock.instant(), text, activity.id()), null, by);
    }
}
