package org.throughline.intake.web;

import java.util.UUID;
import org.throughline.intake.CallBacks.NewCall;
import org.throughline.intake.KnownPerson;

/**
 * A call as it is typed, and the card of whose call it is.
 *
 * @param from who called, where it was not the client
 */
public record CallForm(UUID personId, String shown, String text, String from) {

    KnownPerson known() {
        return new KnownPerson(personId, shown);
    }

    NewCall call() {
        return new NewCall(text, from);
    }
}
