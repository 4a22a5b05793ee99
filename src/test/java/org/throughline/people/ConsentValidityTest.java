package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Attribution;

class ConsentValidityTest {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);

    @Test
    void aConsentCountsOnItsFirstAndLastDayAndBetween() {
        assertThat(consent(null).isValidOn(FROM)).isTrue();
        assertThat(consent(null).isValidOn(UNTIL)).isTrue();
        assertThat(consent(null).isValidOn(FROM.minusDays(1))).isFalse();
        assertThat(consent(null).isValidOn(UNTIL.plusDays(1))).isFalse();
    }

    @Test
    void aRevokedConsentCountsNoMore() {
        assertThat(consent(Instant.parse("2026-03-05T10:00:00Z")).isValidOn(FROM.plusDays(2)))
                .isFalse();
    }

    private static Consent consent(Instant revokedAt) {
        return new Consent(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                new Consent.Recipient(UUID.randomUUID(), "Food pantry", null),
                "referral",
                "name and need",
                "verbal",
                FROM,
                UNTIL,
                new Attribution("wilma", Instant.EPOCH),
                new Consent.Revocation(new Attribution("wilma", revokedAt), null));
    }
}
