package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CredentialsTest {

    private final Credentials credentials = new Credentials("secret-hash", true, 3, true);

    @Test
    void withoutItsPasswordEverythingElseStays() {
        assertThat(credentials.withoutPassword()).isEqualTo(new Credentials(null, true, 3, true));
    }

    @Test
    void theHashIsNotPrinted() {
        assertThat(credentials).hasToString("Credentials[epoch 3]");
    }
}
