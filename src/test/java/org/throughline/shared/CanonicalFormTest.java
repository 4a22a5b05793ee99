package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.shared.CanonicalForm.RFC_8785;
import static org.throughline.shared.CanonicalForm.THROUGHLINE_1;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CanonicalFormTest {

    @Test
    void theExampleOfRfc8785IsWrittenAsItSays() {
        Map<String, Object> content = Json.read("""
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""");

        assertThat(RFC_8785.write(content))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void keysAreInTheOrderOfRfc8785() {
        Map<String, Object> content = new LinkedHashMap<>();
        for (String key : List.of("€", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "ö")) {
            content.put(key, key.codePointAt(0));
        }

        assertThat(RFC_8785.write(content))
                .isEqualTo("{\"\\r\":13,\"1\":49,\"\u0080\":128,\"ö\":246,\"€\":8364,\"\ud83d\ude00\":128512,"
                        + "\"\ufb33\":64307}");
    }

    /** From appendix B, and what a form or a table may answer. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1.0, 1",
        "4.50, 4.5",
        "1E2, 100",
        "1e21, 1e+21",
        "0.000001, 0.000001",
        "1e-7, 1e-7",
        "9007199254740991, 9007199254740991",
        "-2.5, -2.5",
        "295147905179352830000, 295147905179352830000"
    })
    void numbersAreWrittenAsRfc8785Says(BigDecimal number, String written) {
        assertThat(RFC_8785.write(Map.of("n", number))).isEqualTo("{\"n\":" + written + "}");
    }

    @ParameterizedTest
    @CsvSource({"9007199254740993", "0.1234567890123456789", "12345678901234567890"})
    void aNumberThatADoubleDoesNotHoldIsText(BigDecimal number) {
        assertThat(RFC_8785.write(Map.of("n", number))).isEqualTo("{\"n\":\"" + number + "\"}");
    }

    @Test
    void whatNoTextHoldsIsShownAsThat() {
        assertThat(RFC_8785.write(Map.of("a", "x\ud83d", "b", "\0y"))).isEqualTo("{\"a\":\"x\ufffd\",\"b\":\"y\"}");
    }

    @ParameterizedTest
    @EnumSource
    void theSameContentIsTheSameTextInWhateverOrderItWasPutTogether(CanonicalForm form) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("b", 1);
        one.put("left out", null);
        one.put("a", Map.of("y", Arrays.asList("2", null, "1"), "x", true));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("a", Map.of("x", true, "y", Arrays.asList("2", null, "1")));
        other.put("b", 1L);

        assertThat(form.write(one)).isEqualTo(form.write(other));
        assertThat(form.write(one)).isEqualTo("{\"a\":{\"x\":true,\"y\":[\"2\",null,\"1\"]},\"b\":1}");
    }

    @ParameterizedTest
    @EnumSource
    void readingAndWritingAgainChangesNothing(CanonicalForm form) {
        String text = "{\"a\":[{\"b\":\"ü \\\" \\n\"},2,2.5,false]}";

        assertThat(form.write(Json.read(text))).isEqualTo(text);
    }

    @Test
    void aSealOfTheFirstFormHoldsThoughItsContentIsWrittenOtherwiseToday() {
        Map<String, Object> content = Map.of("score", 1.0, "note", "\u001f");
        String before = THROUGHLINE_1.write(content);
        SealedRecord sealed = SealedRecord.stored(before, Sha256.of(before), "throughline-1");

        assertThat(before).isEqualTo("{\"note\":\"\\u001F\",\"score\":1.0}").isNotEqualTo(RFC_8785.write(content));
        assertThat(sealed.holds()).isTrue();
        assertThat(sealed.content()).isEqualTo(content);
        assertThat(new SealedRecord(before + " ", sealed.sha256(), THROUGHLINE_1).holds())
                .isFalse();
    }

    @Test
    void whatIsSealedTodayIsSealedInTheFormOfRfc8785() {
        SealedRecord sealed = SealedRecord.of(Map.of("score", 1.0));

        assertThat(sealed).isEqualTo(new SealedRecord("{\"score\":1}", Sha256.of("{\"score\":1}"), RFC_8785));
        assertThat(SealedRecord.stored(null, null, "throughline-1")).isNull();
    }

    @Test
    void aFormThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> CanonicalForm.of("xml-c14n")).isInstanceOf(IllegalArgumentException.class);
    }
}
