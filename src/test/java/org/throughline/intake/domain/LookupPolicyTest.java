package org.throughline.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookupPolicyTest {

    private final LookupPolicy policy = new LookupPolicy(20);

    @Test
    void asManyAsAreAllowedInAnHourAreNotTooMany() {
        assertThat(policy.isTooMany(20)).isFalse();
        assertThat(policy.isTooMany(21)).isTrue();
    }
}
