package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.RejectionAssertions.assertConflict;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecondFactorCipherTest {

    private final SecondFactorCipher cipher = new SecondFactorCipher(() -> "a key that is long enough");

    @Test
    void whatWasEncryptedIsReadAgainForItsOwnAccount() {
        assertThat(cipher.decrypt("sari", cipher.encrypt("sari", "GEZDGNBV"))).isEqualTo("GEZDGNBV");
    }

    @Test
    void theSecretDoesNotStandInWhatIsKept() {
        assertThat(new String(cipher.encrypt("sari", "GEZDGNBV"), StandardCharsets.ISO_8859_1))
                .doesNotContain("GEZDGNBV");
    }

    @Test
    void theSecretOfAnotherAccountIsNotRead() {
        assertConflict("second-factor-unreadable", () -> cipher.decrypt("budi", cipher.encrypt("sari", "GEZDGNBV")));
    }

    @Test
    void whatAnotherKeyEncryptedOrNobodyDidIsNotRead() {
        SecondFactorCipher other = new SecondFactorCipher(() -> "another key, also long");

        assertConflict("second-factor-unreadable", () -> other.decrypt("sari", cipher.encrypt("sari", "GEZDGNBV")));
        assertConflict("second-factor-unreadable", () -> cipher.decrypt("sari", new byte[40]));
        assertConflict("second-factor-unreadable", () -> cipher.decrypt("sari", new byte[3]));
    }

    @Test
    void aTextOfMoreThanNameAndSecretIsNotRead() {
        assertConflict("second-factor-unreadable", () -> cipher.decrypt("sari", cipher.encrypt("sari", "GEZ\nDGN")));
    }

    @Test
    void withoutAKeyNobodyEnrolls() {
        SecondFactorCipher without = new SecondFactorCipher(() -> null);

        assertConflict("second-factor-without-key", () -> without.encrypt("sari", "GEZDGNBV"));
    }
}
