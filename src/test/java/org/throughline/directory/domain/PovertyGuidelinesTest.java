package org.throughline.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.MatchFacts.HouseholdMeans;

class PovertyGuidelinesTest {

    /** A year of the guideline itself, as the Federal Register printed it for that day, is a hundred percent of it. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 1, 15060",
        "2025-01-14, 4, 31200",
        "2025-01-15, 4, 32150",
        "2026-01-13, 1, 15960",
        "2026-11-29, 4, 33000",
    })
    void theNewestGuidelineOfTheDayMeasuresAnIncome(LocalDate today, int size, int year) {
        assertThat(PovertyGuidelines.percent(monthly(size, year), today)).isEqualTo(100);
        assertThat(PovertyGuidelines.percent(monthly(size, 2 * year), today)).isEqualTo(200);
    }

    @Test
    void whatIsNotKnownIsNotMeasured() {
        LocalDate today = LocalDate.of(2026, 11, 29);
        assertThat(PovertyGuidelines.percent(new HouseholdMeans(null, BigDecimal.TEN), today))
                .isNull();
        assertThat(PovertyGuidelines.percent(new HouseholdMeans(2, null), today))
                .isNull();
    }

    private static HouseholdMeans monthly(int size, int year) {
        return new HouseholdMeans(size, BigDecimal.valueOf(year).divide(BigDecimal.valueOf(12), 2, RoundingMode.UP));
    }
}
