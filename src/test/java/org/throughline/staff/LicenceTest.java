package org.throughline.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Rejection;

class LicenceTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private final Licence licence = new Licence(UUID.randomUUID(), "ruth", "LMSW", "IL", "149", LAST_DAY);

    @Test
    void isValidThroughItsLastDay() {
        assertThat(licence.validOn(LAST_DAY)).isTrue();
        assertThat(licence.validOn(LAST_DAY.plusDays(1))).isFalse();
    }

    @Test
    void warnsInItsLastSixtyDays() {
        assertThat(licence.expiresSoon(LAST_DAY.minusDays(61))).isFalse();
        assertThat(licence.expiresSoon(LAST_DAY.minusDays(60))).isTrue();
        assertThat(licence.expiresSoon(LAST_DAY.plusDays(1))).isFalse();
    }

    @Test
    void aHigherKindIncludesTheWorkOfALowerOne() {
        assertThat(LicenceKind.LCSW.includes(LicenceKind.LBSW)).isTrue();
        assertThat(LicenceKind.LMSW.includes(LicenceKind.LMSW)).isTrue();
        assertThat(LicenceKind.LMSW.includes(LicenceKind.LCSW)).isFalse();
    }

    @Test
    void noOtherKindIsKnown() {
        assertThatThrownBy(() -> LicenceKind.of("PHD")).isInstanceOf(Rejection.class);
    }
}
