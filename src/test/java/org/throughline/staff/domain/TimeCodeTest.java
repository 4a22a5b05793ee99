package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeTest {

    /** {@code 12345678901234567890}, the secret of the examples of RFC 6238. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
    private static final long STEP = 1_111_111_109 / 30;

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreTheExamplesOfTheStandard(long second, String code) {
        assertThat(TimeCode.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aCodeOfTheStepBeforeNowOrAfterIsTaken() {
        assertThat(TimeCode.step(SECRET, codeOf(STEP - 1), 0, NOW)).hasValue(STEP - 1);
        assertThat(TimeCode.step(SECRET, codeOf(STEP), 0, NOW)).hasValue(STEP);
        assertThat(TimeCode.step(SECRET, codeOf(STEP + 1), 0, NOW)).hasValue(STEP + 1);
    }

    @Test
    void anOlderOrLaterCodeIsNotTaken() {
        assertThat(TimeCode.step(SECRET, codeOf(STEP - 2), 0, NOW)).isEmpty();
        assertThat(TimeCode.step(SECRET, codeOf(STEP + 2), 0, NOW)).isEmpty();
        assertThat(TimeCode.step(SECRET, "", 0, NOW)).isEmpty();
    }

    @Test
    void aCodeIsTakenOnce() {
        assertThat(TimeCode.step(SECRET, codeOf(STEP), STEP - 1, NOW)).hasValue(STEP);
        assertThat(TimeCode.step(SECRET, codeOf(STEP), STEP, NOW)).isEmpty();
    }

    @Test
    void aNewSecretIsTwentyRandomBytes() {
        String secret = TimeCode.newSecret();

        assertThat(new Base32().decode(secret)).hasSize(20).isNotEqualTo(new byte[20]);
        assertThat(TimeCode.newSecret()).isNotEqualTo(secret);
    }

    private static String codeOf(long step) {
        return TimeCode.at(SECRET, Instant.ofEpochSecond(step * 30));
    }
}
