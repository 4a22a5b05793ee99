package org.throughline.contacts.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When a note is a late entry, and until when it is co-signed. A late entry is marked as one, with its author and day, as
 * the Medicare Program Integrity Manual asks (chapter 3, 3.3.2.5, amendments, corrections and delayed entries); after how
 * many days it is late is the agency's to say.
 *
 * @param lateAfterDays days after the one that the note tells of
 * @param cosignWithinDays after the signature of its author
 */
public record NoteSigningPolicy(int lateAfterDays, int cosignWithinDays) {

    public NoteSigningPolicy {
        if (lateAfterDays < 0 || cosignWithinDays < 1) {
            throw new IllegalArgumentException("Notes are late after 0 days or more, and co-signed within 1 or more");
        }
    }

    public boolean isLate(Instant happened, Instant signed, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(
                happened.atZone(zone).toLocalDate(), signed.atZone(zone).toLocalDate());
        return days > lateAfterDays;
    }

    public Instant cosignatureDue(Instant signed) {
        return signed.plus(Duration.ofDays(cosignWithinDays));
    }
}
