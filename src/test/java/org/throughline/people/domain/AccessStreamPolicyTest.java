package org.throughline.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.throughline.people.domain.AccessStreamPolicy.WhenUnwritable;

class AccessStreamPolicyTest {

    @Test
    void filesAreAskedForByNamingTheirFolder() {
        assertThat(new AccessStreamPolicy(Path.of("log"), 1, WhenUnwritable.CONTINUE).asked())
                .isTrue();
        assertThat(new AccessStreamPolicy(null, 1, WhenUnwritable.CONTINUE).asked())
                .isFalse();
    }

    @Test
    void recordsAreRefusedWhileUnwritableOnlyWhereThatWasChosen() {
        assertThat(new AccessStreamPolicy(null, 1, WhenUnwritable.REFUSE).refusesWhenUnwritable())
                .isTrue();
        assertThat(new AccessStreamPolicy(null, 1, WhenUnwritable.CONTINUE).refusesWhenUnwritable())
                .isFalse();
    }
}
