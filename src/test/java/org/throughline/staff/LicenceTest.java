package org.throughline.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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
    void isGoodThroughItsDaysOfGraceAndSaysThatItExpired() {
        Licence late = new Licence(licence.id(), "ruth", "LMSW", "IL", "149", LAST_DAY, LAST_DAY.plusDays(30));

        assertThat(late.validOn(LAST_DAY.plusDays(30))).isTrue();
        assertThat(late.expiresSoon(LAST_DAY.plusDays(30))).isTrue();
        assertThat(late.validOn(LAST_DAY.plusDays(31))).isFalse();
    }

    @Test
    void aHigherKindIncludesTheWorkOfALowerOne() {
        assertThat(kind("LCSW", null, LicenceLevel.CLINICAL).includes(kind("LBSW", null, LicenceLevel.BACHELOR)))
                .isTrue();
        assertThat(kind("LMSW", null, LicenceLevel.MASTER).includes(kind("LMSW", null, LicenceLevel.MASTER)))
                .isTrue();
        assertThat(kind("LMSW", null, LicenceLevel.MASTER).includes(kind("LCSW", null, LicenceLevel.CLINICAL)))
                .isFalse();
    }

    @Test
    void aKindOfAPlaceIncludesTheLevelItStandsForAndNoKindOfAnotherPlace() {
        LicenceKind lsw = kind("IL-LSW", "Illinois", LicenceLevel.MASTER);
        LicenceKind lcsw = kind("IL-LCSW", "Illinois", LicenceLevel.CLINICAL);
        LicenceKind sipps = kind("ID-SIPPS", "Indonesia", LicenceLevel.MASTER);

        assertThat(lsw.includes(kind("LMSW", null, LicenceLevel.MASTER))).isTrue();
        assertThat(lcsw.includes(lsw)).isTrue();
        assertThat(lsw.includes(lcsw)).isFalse();
        assertThat(lcsw.includes(sipps)).isFalse();
        assertThat(kind("LCSW", null, LicenceLevel.CLINICAL).includes(lsw)).isFalse();
    }

    @Test
    void aLicenceForSubstanceUseIsNoStepOfTheLadder() {
        assertThat(LicenceLevel.SUBSTANCE_USE.includes(LicenceLevel.CLINICAL)).isFalse();
        assertThat(LicenceLevel.SUPERVISOR.includes(LicenceLevel.SUBSTANCE_USE)).isFalse();
        assertThat(LicenceLevel.SUPERVISOR.includes(LicenceLevel.CLINICAL)).isTrue();
        assertThat(LicenceLevel.SUBSTANCE_USE.includes(LicenceLevel.NONE)).isTrue();
    }

    private static LicenceKind kind(String code, String place, LicenceLevel level) {
        return new LicenceKind(code, code, place, level, Set.of(), Set.of(), null, 0, false, 0, null);
    }
}
