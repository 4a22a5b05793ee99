package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void aLanguageIsNamedInTheReadersWords() {
        assertThat(Language.nameOf("Spanish", Language.INDONESIAN.locale())).isEqualTo("Spanyol");
        assertThat(Language.nameOf("es", Language.ENGLISH.locale())).isEqualTo("Spanish");
    }

    @Test
    void anUnknownOneKeepsItsName() {
        assertThat(Language.nameOf("Sign language of the village", Language.INDONESIAN.locale()))
                .isEqualTo("Sign language of the village");
    }
}
