package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private void refuses(String code, String password) {
        assertThatThrownBy(() -> policy.require("password", password, OWN, SARI))
                .hasMessageContaining(code);
    }
}
