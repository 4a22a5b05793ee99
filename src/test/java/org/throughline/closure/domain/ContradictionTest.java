package org.throughline.closure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionTest {

    @ParameterizedTest
    @CsvSource({"NO_GOALS, no-goals", "GOALS_UNMET, goals-unmet", "NO_PROGRESS, no-progress", "HIGH_RISK, high-risk"})
    void aContradictionIsFoundByTheIdThatIsStored(Contradiction contradiction, String id) {
        assertThat(contradiction.id()).isEqualTo(id);
        assertThat(Contradiction.of(id)).isEqualTo(contradiction);
    }

    @Test
    void anUnknownIdIsRefused() {
        assertThatThrownBy(() -> Contradiction.of("no-luck")).isInstanceOf(NoSuchElementException.class);
    }
}
