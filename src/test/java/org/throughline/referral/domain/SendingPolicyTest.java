package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.shared.Rejection;

class SendingPolicyTest {

    @Test
    void anAddressIsTakenWithoutTheBlanksAroundIt() {
        assertThat(SendingPolicy.address(SendingWay.MAIL, " intake@hope.example "))
                .isEqualTo("intake@hope.example");
        assertThat(SendingPolicy.address(SendingWay.PHONE, "Ms Ortiz")).isEqualTo("Ms Ortiz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hope",
                "a@b",
                "a@b.example,c@d.example",
                "a@b.example\r\nBcc: c@d.example",
                "X <a@b.example>"
            })
    void mailAndLinksGoToOneAddress(String to) {
        for (SendingWay way : new SendingWay[] {SendingWay.MAIL, SendingWay.LINK}) {
            assertThatThrownBy(() -> SendingPolicy.address(way, to))
                    .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.field())
                            .isEqualTo("to"));
        }
    }

    @Test
    void itIsAlwaysSaidWhoGotIt() {
        assertThatThrownBy(() -> SendingPolicy.address(SendingWay.PAPER, null)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> SendingPolicy.address(SendingWay.PHONE, "x".repeat(255)))
                .isInstanceOf(Rejection.class);
    }
}
