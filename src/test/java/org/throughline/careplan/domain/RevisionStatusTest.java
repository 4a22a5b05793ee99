package org.throughline.careplan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RevisionStatusTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, draft",
        "IN_REVIEW, in-review",
        "RETURNED, returned",
        "APPROVED, approved",
        "ACTIVE, active",
        "SUPERSEDED, superseded"
    })
    void theIdIsTheOneThatIsStored(RevisionStatus status, String id) {
        assertThat(status.id()).isEqualTo(id);
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsFoundByItsId(RevisionStatus status) {
        assertThat(RevisionStatus.of(status.id())).isEqualTo(status);
    }

    @Test
    void anUnknownIdIsRefused() {
        assertThatThrownBy(() -> RevisionStatus.of("lost")).isInstanceOf(NoSuchElementException.class);
    }
}
