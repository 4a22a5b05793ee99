package org.throughline.drafts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftPolicyTest {

    @Test
    void aFilledFormIsKeptAndALibraryIsNot() {
        assertThatCode(() -> DraftPolicy.requireSize(Map.of("story", "x".repeat(100_000))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> DraftPolicy.requireSize(Map.of("story", "x".repeat(300_000))))
                .hasMessageContaining("draft-too-large");
    }

    @Test
    void onePersonsDraftsTakeOnlySoMuchRoom() {
        assertThatCode(() -> DraftPolicy.requireRoom(1_000_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> DraftPolicy.requireRoom(10_000_000)).hasMessageContaining("drafts-too-many");
    }

    @Test
    void aDraftThatNobodyWentOnWithIsKeptForNinetyDays() {
        assertThat(DraftPolicy.oldest(Instant.parse("2026-06-30T10:00:00Z"))).isEqualTo("2026-04-01T10:00:00Z");
    }

    @Test
    void aDraftAndADraftedLotMayReachTheirLimitsAndNoByteMore() {
        int braces = "{\"a\":\"\"}".length();

        assertThatCode(() -> DraftPolicy.requireSize(Map.of("a", "x".repeat(256 * 1024 - braces))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> DraftPolicy.requireSize(Map.of("a", "x".repeat(256 * 1024 - braces + 1))))
                .hasMessageContaining("draft-too-large");
        assertThatCode(() -> DraftPolicy.requireRoom(8L * 1024 * 1024)).doesNotThrowAnyException();
        assertThatThrownBy(() -> DraftPolicy.requireRoom(8L * 1024 * 1024 + 1)).hasMessageContaining("drafts-too-many");
    }
}
