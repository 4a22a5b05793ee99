package org.throughline.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContactAnswerTest {

    @Test
    void onlyANoIsSafe() {
        assertThat(ContactAnswer.NO.isSafe()).isTrue();
        assertThat(ContactAnswer.YES.isSafe()).isFalse();
    }
}
