package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorMomentTest {

    private static final Instant MOMENT = Instant.parse("2026-03-02T10:15:30.123456Z");
    private static final UUID ID = UUID.fromString("6f1e9b1e-2f6e-4a51-9c5e-0d8c2f1b7a11");

    @Test
    void aPageGoesOnBehindTheRowThatItsCursorNames() {
        String cursor = CursorMoment.cursor(MOMENT, ID);
        assertThat(CursorMoment.before(cursor)).isEqualTo(new CursorMoment(MOMENT, ID));
        assertThat(CursorMoment.since(cursor)).isEqualTo(new CursorMoment(MOMENT, ID));
    }

    @Test
    void theFirstPageBeginsWithTheNewestOrTheOldest() {
        assertThat(CursorMoment.before(null).at()).isAfter(MOMENT);
        assertThat(CursorMoment.before(" ").at()).isAfter(MOMENT);
        assertThat(CursorMoment.since(null).at()).isBefore(MOMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59Z",
                "+294277-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "yesterday",
                ""
            })
    void aMomentThatNoDatabaseHoldsIsNoCursor(String moment) {
        String forged = Cursor.of(moment, ID);
        assertThatThrownBy(() -> CursorMoment.before(forged))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("bad-cursor"));
    }

    @Test
    void whatIsNoIdIsNoCursor() {
        assertThatThrownBy(() -> CursorMoment.since(Cursor.of(MOMENT, "seven"))).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> CursorMoment.since("%%%")).isInstanceOf(Rejection.class);
    }
}
