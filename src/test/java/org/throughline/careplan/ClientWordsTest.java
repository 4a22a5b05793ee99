package org.throughline.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientWordsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "Housing: scored 1 of 5", "Tempat tinggal: skor 2 dari 5"})
    void aScoreAndNothingAreNoWordsOfTheClient(String text) {
        assertThat(ClientWords.of(text)).isEmpty();
    }

    @Test
    void whatSomebodyWroteIsKept() {
        assertThat(ClientWords.of(" A room for three ")).contains("A room for three");
        assertThat(ClientWords.of("Housing: scored 1 of 5, and she must leave by Friday"))
                .isPresent();
    }
}
