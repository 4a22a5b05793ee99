package org.throughline.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeRangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Adults aged 60 or over | 60 |
                    18 years of age and older | 18 |
                    Seniors 55 & up | 55 |
                    Everybody age 5+ | 5 |
                    For the 65+ | 65 |
                    Youth under 18 | | 17
                    Younger than the age of 21 | | 20
                    Children below 5 | | 4
                    Ages 12-17 | 12 | 17
                    Age between 16 and 24 | 16 | 24
                    aged 16 to 24 | 16 | 24
                    """)
    void theAgeThatIsStatedPlainlyIsRead(String text, Integer from, Integer to) {
        assertThat(AgeRange.statedIn(text)).isEqualTo(new AgeRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Open to all", "Under 5, or under 3 with a sibling", "Ages 6-12 and ages 13-17", "Ages 24-12"
            })
    void nothingIsGuessedWhereItIsNot(String text) {
        assertThat(AgeRange.statedIn(text)).isEqualTo(AgeRange.ANY);
    }

    @Test
    void withoutATextAnyAgeFits() {
        assertThat(AgeRange.statedIn(null)).isEqualTo(AgeRange.ANY);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 150, true",
        "40, 40, true",
        ", , true",
        "-1, , false",
        "151, , false",
        ", -1, false",
        ", 151, false",
        "41, 40, false",
        "150, , true",
        ", 0, true"
    })
    void aRangeIsSoundWithinALifetimeAndInItsOrder(Integer from, Integer to, boolean sound) {
        assertThat(new AgeRange(from, to).sound()).isEqualTo(sound);
    }
}
