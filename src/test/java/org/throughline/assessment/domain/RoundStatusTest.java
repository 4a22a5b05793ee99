package org.throughline.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoundStatusTest {

    @ParameterizedTest
    @CsvSource({
        "INTERVIEWED, interviewed",
        "RANKED, ranked",
        "AWAITING_SIGN_OFF, awaiting-sign-off",
        "RETURNED, returned",
        "SIGNED, signed",
        "COMPLETED, completed"
    })
    void theIdIsTheOneThatIsStored(RoundStatus status, String id) {
        assertThat(status.id()).isEqualTo(id);
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsFoundByItsId(RoundStatus status) {
        assertThat(RoundStatus.of(status.id())).isEqualTo(status);
    }

    @Test
    void anUnknownIdIsRefused() {
        assertThatThrownBy(() -> RoundStatus.of("lost")).isInstanceOf(NoSuchElementException.class);
    }
}
