package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.referral.domain.Reason.Code;

class ReasonTest {

    @ParameterizedTest
    @CsvSource({
        "NO_CAPACITY, no-capacity",
        "INELIGIBLE, ineligible",
        "DUPLICATE, duplicate",
        "UNREACHABLE, unreachable",
        "CLIENT_DECLINED, client-declined",
        "NO_SHOW, no-show",
        "HEALTH_AND_SAFETY, health-and-safety",
        "OTHER, other"
    })
    void aCodeIsFoundByItsId(Code code, String id) {
        assertThat(code.id()).isEqualTo(id);
        assertThat(Code.of(id)).contains(code);
    }

    @Test
    void aKnownCodeKeepsThePersonsWords() {
        assertThat(Reason.of("no-show", "Was ill")).isEqualTo(new Reason(Code.NO_SHOW, "Was ill"));
        assertThat(Reason.of(Code.NO_SHOW)).isEqualTo(new Reason(Code.NO_SHOW, null));
    }

    @Test
    void anUnknownCodeBecomesTheWordsWhereNoneWereWritten() {
        assertThat(Reason.of("too-far", "Two hours by bus")).isEqualTo(new Reason(Code.OTHER, "Two hours by bus"));
        assertThat(Reason.of("too-far", null)).isEqualTo(new Reason(Code.OTHER, "too-far"));
        assertThat(Reason.of("too-far", " ")).isEqualTo(new Reason(Code.OTHER, "too-far"));
    }
}
