package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(312) 341-1070         | tel:3123411070",
                "+1 (312) 341-1070      | tel:+13123411070",
                "1-800-FLOWERS          | tel:18003569377",
                "1-800-MATTRESS         | tel:18006288737",
                "800-COMPANY            | tel:8002667269",
                "312-341-1070 ext. 12   | tel:3123411070;ext=12",
                "312-341-1070x7         | tel:3123411070;ext=7",
                "312-341-1070 #7        | tel:3123411070;ext=7",
                "(021) 555 01 pesawat 3 | tel:02155501;ext=3",
                "+1;312-341-1070        | ",
                "312-341-1070; 341-2000 | tel:3123411070",
                "211                    | tel:211",
                "312.341.1070 or 311    | tel:3123411070",
            })
    void aLinkHoldsWhatATelephoneDials(String written, String link) {
        assertThat(PhoneNumber.of(written, null).map(PhoneNumber::link).orElse(null))
                .isEqualTo(link);
    }

    @Test
    void anExtensionOfItsOwnCountsBeforeOneInTheText() {
        assertThat(PhoneNumber.of("312-341-1070 x4", "ext 12").orElseThrow().link())
                .isEqualTo("tel:3123411070;ext=12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "call the front desk", "n/a", "javascript:alert(1)", "12", "1234567890123456", "help@a.org"})
    void whatIsNoNumberIsNoLink(String written) {
        assertThat(PhoneNumber.of(written, null)).isEmpty();
    }
}
