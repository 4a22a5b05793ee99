package org.throughline.people;

import java.time.Instant;

/**
 * A case of a person, in short.
 *
 * @param status id of the case's status
 * @param stage id of the stage that it stands in
 * @param worker display name, or null
 */
public record PersonCase(String caseNumber, String status, String stage, Instant openedAt, String worker) {

    public boolean isOpen() {
        return "open".equals(status);
    }
}
