package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.RejectionAssertions.assertInvalid;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.shared.Actor;

class PasswordPolicyTest {

    private static final Actor SARI = new Actor("sari", "Sari Wirawan", Set.of(), Set.of());
    private static final List<String> OWN = List.of("sari", "Sari", "Wirawan", "sari@agency.example");

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2026!",
                "123456789012",
                "qwertyuiop12",
                "aaaaaaaaaaaa",
                "iloveyou1234",
                "sariwirawan1",
                "throughline1",
                "administrator"
            })
    void whatIsTriedFirstIsRefused(String password) {
        refuses("password-common", password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lantern over water", "hujan turun di selasa", "kV7!mp2wq0Zr"})
    void whatIsLongAndOnesOwnIsTaken(String password) {
        assertThatCode(() -> policy.require("password", password, OWN, SARI)).doesNotThrowAnyException();
    }

    @Test
    void elevenCharactersAreTooFewAndWhatBcryptWouldCutIsTooMuch() {
        refuses("password-short", "kV7!mp2wq0Z");
        refuses("password-long", "é".repeat(40));
    }

    @Test
    void twelveCharactersAndSeventyTwoBytesAreTheLimits() {
        String longest = "kV7!mp2wq0Zr".repeat(6);
        assertThatCode(() -> policy.require("password", longest, OWN, SARI)).doesNotThrowAnyException();
        assertInvalid("password", "password-long", () -> policy.require("password", longest + "x", OWN, SARI), 72);
        assertInvalid("password", "password-short", () -> policy.require("password", "kV7!mp2wq0Z", OWN, SARI), 12);
        assertInvalid("password", "password-short", () -> policy.require("password", null, OWN, SARI), 12);
    }

    @Test
    void theInstallationItselfMaySetAnyPasswordButAnEmptyOne() {
        assertThatCode(() -> policy.require("password", "a", List.of(), Actor.SYSTEM))
                .doesNotThrowAnyException();
        assertInvalid("password", "password-short", () -> policy.require("password", "", List.of(), Actor.SYSTEM), 1);
    }

    @Test
    void aPersonMayLackSomeWordsOfTheirOwn() {
        List<String> own = Arrays.asList(null, " ");
        assertThatCode(() -> policy.require("password", "lantern over water", own, SARI))
                .doesNotThrowAnyException();
    }

    private void refuses(String code, String password) {
        assertThatThrownBy(() -> policy.require("password", password, OWN, SARI))
                .hasMessageContaining(code);
    }
}
