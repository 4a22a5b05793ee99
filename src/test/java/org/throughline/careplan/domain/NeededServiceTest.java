package org.throughline.careplan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NeededServiceTest {

    private final NeededService pantry = new NeededService(UUID.randomUUID(), "food", "A pantry", "ana");

    @Test
    void idAuthorAndCapitalsMakeNoDifferenceToWhatAServiceSays() {
        assertThat(pantry.saysTheSameAs(new NeededService(null, "food", "a PANTRY", "ben")))
                .isTrue();
    }

    @Test
    void anotherNeedOrDescriptionIsAnotherService() {
        assertThat(pantry.saysTheSameAs(new NeededService(pantry.id(), "housing", "A pantry", "ana")))
                .isFalse();
        assertThat(pantry.saysTheSameAs(new NeededService(pantry.id(), "food", "A kitchen", "ana")))
                .isFalse();
    }

    @Test
    void aServiceIsCarriedOnUnderAnotherIdAndAuthorInItsOwnWords() {
        UUID known = UUID.randomUUID();

        assertThat(pantry.as(known, "ben")).isEqualTo(new NeededService(known, "food", "A pantry", "ben"));
    }
}
