package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

    @Test
    void tenDifferentCodesOfFourGroupsAreMade() {
        assertThat(RecoveryCode.fresh())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}"));
    }

    @Test
    void noTwoSetsAreAlike() {
        assertThat(RecoveryCode.fresh()).doesNotContainAnyElementsOf(RecoveryCode.fresh());
    }

    @Test
    void blanksDashesAndSmallLettersMakeNoDifference() {
        assertThat(RecoveryCode.hash("abcd efgh")).isEqualTo(RecoveryCode.hash("ABCD-EFGH"));
        assertThat(RecoveryCode.hash("ABCDEFGH")).isNotEqualTo(RecoveryCode.hash("ABCDEFGI"));
    }

    @Test
    void theHashIsTheSha256OfThePlainCode() {
        assertThat(HexFormat.of().formatHex(RecoveryCode.hash("a-b c")))
                .isEqualTo("b5d4045c3f466fa91fe2cc6abe79232a1a57cdf104f7a26e716e0a1e2789df78");
    }
}
