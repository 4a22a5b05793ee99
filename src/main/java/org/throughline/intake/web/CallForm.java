package org.throughline.intake.web;

import java.util.UUID;
import org.throughline.contacts.Notes.DangerInNote;
import org.throughline.intake.CallBacks.NewCall;
import org.throughline.intake.KnownPerson;

/**
 * A call as it is typed, and the card of whose call it is.
 *
 * @param from who called, where it was not the client
 * @param startSafetyResponse whether the safety response begins where somebody is in immediate danger
 */
public record CallForm(
        UUID personId,
        String shown,
        String text,
        String from,
        Boolean immediateDanger,
        Boolean startSafetyResponse,
        String noSafetyResponseReason) {

    /** What was typed into the new intake is taken over. */
    static CallForm begun(CallForm chosen, String problemDetails) {
        return new CallForm(chosen.personId(), chosen.shown(), problemDetails, null, false, true, null);
    }

    KnownPerson known() {
        return new KnownPerson(personId, shown);
    }

    NewCall call() {
        return new NewCall(text, from, danger());
    }

    /** Null where nobody is said to be in immediate danger. */
    private DangerInNote danger() {
        return Boolean.TRUE.equals(immediateDanger)
                ? new DangerInNote(Boolean.TRUE.equals(startSafetyResponse), noSafetyResponseReason)
                : null;
    }
}
