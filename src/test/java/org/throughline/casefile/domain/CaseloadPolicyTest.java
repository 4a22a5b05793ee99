package org.throughline.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.casefile.domain.CaseloadPolicy.Counted;

class CaseloadPolicyTest {

    @Test
    void theVectorOfTheMinimalStandardsOfCaliforniaIsReproduced() {
        assertThat(CaseloadPolicy.percent(List.of(new Counted(8, 14.2), new Counted(4, 15.6), new Counted(2, 23.7))))
                .isEqualByComparingTo("90.4");
    }

    @Test
    void asManyAsTheStandardAreAFullCaseload() {
        assertThat(CaseloadPolicy.percent(Collections.nCopies(3, new Counted(4, 12))))
                .isEqualByComparingTo("100");
        assertThat(CaseloadPolicy.percent(List.of())).isZero();
    }

    @Test
    void aStandardOfNothingIsRefused() {
        assertThatThrownBy(() -> new Counted(1, 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Counted(1, Double.NaN)).isInstanceOf(IllegalStateException.class);
    }
}
