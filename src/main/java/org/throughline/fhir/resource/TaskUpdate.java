package org.throughline.fhir.resource;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;

/**
 * What a partner changed of a Task.
 *
 * @param from the referral's state, as it is now
 * @param to what it shall be; the same where it stays
 * @param reasonCode one of the referral's reasons; null where none was given anew, or it is none of them
 * @param reasonText in the partner's words, or null where nothing was said anew
 * @param appointmentAt a new one, or null
 * @param outputs new ones besides
 */
public record TaskUpdate(
        String from,
        String to,
        String reasonCode,
        String reasonText,
        Instant appointmentAt,
        List<TaskOutputComponent> outputs) {

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return from.equals(to)
                && reasonCode == null
                && reasonText == null
                && appointmentAt == null
                && outputs.isEmpty();
    }

    /** Whether one of the new outputs is of this code of the guide. */
    public boolean says(String code) {
        return outputs.stream()
                .anyMatch(output -> output.getType().hasCoding(SdohCodes.TEMPORARY, code)
                        || output.getValue() instanceof org.hl7.fhir.r4.model.CodeableConcept concept
                                && concept.hasCoding(SdohCodes.TEMPORARY, code));
    }
}
