package org.throughline.worklist;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.worklist.domain.DraftPolicy;

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
}
