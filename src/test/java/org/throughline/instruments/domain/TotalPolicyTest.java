package org.throughline.instruments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.instruments.domain.TotalText.TotalContent;
import org.throughline.shared.Rejection;

/** What may be recorded as a total only. */
class TotalPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    private final ShippedDefinitions shipped = new ShippedDefinitions();

    @Test
    void aTotalIsKeptAsItIsPrintedWithoutSpacesAroundIt() {
        TotalContent kept = require(" Beck Depression Inventory II ", "Dr. Ana", TODAY, "24", " moderate ", "");
        assertThat(kept)
                .isEqualTo(new TotalContent(
                        "Beck Depression Inventory II", "Dr. Ana", TODAY, new BigDecimal("24"), "moderate", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PHQ-9",
                "phq 9",
                "Patient Health Questionnaire (PHQ-9)",
                "Kuesioner Kesehatan Pasien (PHQ-9)",
                "K6"
            })
    void whatCanBeAnsweredHereIsAnsweredHereForOneOfItsAnswersMayBeCritical(String name) {
        refused("name", "instrument-total-offered", name, "Ana", TODAY, "3", null, null);
    }

    @Test
    void whatIsMissingOrCannotBeIsRefusedAtItsField() {
        refused("name", "instrument-total-needed", " ", "Ana", TODAY, "3", null, null);
        refused("rater", "instrument-total-needed", "BDI", null, TODAY, "3", null, null);
        refused("on", "instrument-total-needed", "BDI", "Ana", null, "3", null, null);
        refused("on", "instrument-total-future", "BDI", "Ana", TODAY.plusDays(1), "3", null, null);
        refused("score", "instrument-total-score", "BDI", "Ana", TODAY, null, null, null);
        refused("score", "instrument-total-score", "BDI", "Ana", TODAY, "0.12345", null, null);
        refused("score", "instrument-total-score", "BDI", "Ana", TODAY, "100001", null, null);
        refused("band", "instrument-total-long", "BDI", "Ana", TODAY, "3", "x".repeat(201), null);
        refused("document", "instrument-total-long", "BDI", "Ana", TODAY, "3", null, "x".repeat(201));
    }

    private void refused(
            String field,
            String code,
            String name,
            String rater,
            LocalDate on,
            String score,
            String band,
            String document) {
        assertThatThrownBy(() -> require(name, rater, on, score, band, document))
                .isInstanceOfSatisfying(Rejection.class, refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.code()).isEqualTo(code);
                });
    }

    private TotalContent require(String name, String rater, LocalDate on, String score, String band, String document) {
        BigDecimal number = score == null ? null : new BigDecimal(score);
        return TotalPolicy.require(new TotalContent(name, rater, on, number, band, document), shipped.all(), TODAY);
    }
}
