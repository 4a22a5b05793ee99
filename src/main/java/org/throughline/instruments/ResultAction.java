package org.throughline.instruments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * What a score means by the agency's table, and what was made of it.
 *
 * @param score id of the score or of the flag
 * @param finding code, or words of the agency's own
 * @param action likewise; null where nothing was to be done
 * @param activity what the action is to the client, or null
 * @param dueAt null where nothing was to be done, or the table set no hours
 * @param outcome {@code done}, {@code in-care}, {@code declined} or {@code not-needed}; null while it is open
 */
public record ResultAction(
        UUID id,
        @JsonIgnore UUID administrationId,
        String score,
        String finding,
        String action,
        String activity,
        Instant dueAt,
        String outcome) {

    @JsonIgnore
    public boolean isOpen() {
        return action != null && outcome == null;
    }
}
