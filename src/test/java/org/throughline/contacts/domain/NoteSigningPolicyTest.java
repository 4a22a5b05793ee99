package org.throughline.contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteSigningPolicyTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private final NoteSigningPolicy policy = new NoteSigningPolicy(2, 7);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T15:00:00Z, 2026-03-02T16:00:00Z, false",
        "2026-03-02T15:00:00Z, 2026-03-05T04:59:00Z, false",
        "2026-03-02T15:00:00Z, 2026-03-05T06:01:00Z, true",
        "2026-03-03T05:59:00Z, 2026-03-05T06:01:00Z, true",
    })
    void itIsLateMoreThanTwoDaysAfterTheDayInTheAgencysZone(Instant happened, Instant signed, boolean late) {
        assertThat(policy.isLate(happened, signed, CHICAGO)).isEqualTo(late);
    }

    @Test
    void aCoSignatureIsDueAWeekAfterTheSignature() {
        Instant signed = Instant.parse("2026-03-02T15:00:00Z");

        assertThat(policy.cosignatureDue(signed)).isEqualTo(signed.plus(Duration.ofDays(7)));
    }
}
