package org.throughline.fhir.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.fhir.resource.FhirRefused;

class SearchDateTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @ParameterizedTest
    @CsvSource({
        "2026-03-12, 2026-03-12T05:00:00Z, 2026-03-13T05:00:00Z",
        "ge2026-03-12, 2026-03-12T05:00:00Z, ",
        "gt2026-03-12, 2026-03-13T05:00:00Z, ",
        "le2026-03-12, , 2026-03-13T05:00:00Z",
        "lt2026-03-12, , 2026-03-12T05:00:00Z",
        "eq2026-03-12T10:00:00Z, 2026-03-12T10:00:00Z, 2026-03-12T10:00:01Z",
        "gt2026-03-12T10:00:00-05:00, 2026-03-12T15:00:01Z, ",
        "gt2026-03-12T10:00:00.250Z, 2026-03-12T10:00:00.251Z, ",
    })
    void aPrefixSaysWhichSideOfTheDayOrMomentIsMeant(String value, String from, String before) {
        SearchDate read = SearchDate.all(List.of(value), CHICAGO);
        assertThat(read.from() == null ? null : read.from().toString()).isEqualTo(from);
        assertThat(read.before() == null ? null : read.before().toString()).isEqualTo(before);
    }

    @Test
    void severalHoldAtOnce() {
        SearchDate read = SearchDate.all(List.of("ge2026-03-12", "lt2026-03-14", "ge2026-03-10"), ZoneId.of("UTC"));
        assertThat(read.from()).isEqualTo("2026-03-12T00:00:00Z");
        assertThat(read.before()).isEqualTo("2026-03-14T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-02-30", "ap2026-03-12", "2026", "2026-03-12T10:00", "2026-03-12T99:00:00Z"
            })
    void whatIsNoDateIsRefused(String value) {
        assertThatThrownBy(() -> SearchDate.all(List.of(value), CHICAGO)).isInstanceOf(FhirRefused.class);
    }
}
