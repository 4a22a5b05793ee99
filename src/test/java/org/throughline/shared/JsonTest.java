package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void theSameContentIsTheSameTextInWhateverOrderItWasPutTogether() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("b", 1);
        one.put("a", Map.of("y", List.of("2", "1"), "x", true));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("a", Map.of("x", true, "y", List.of("2", "1")));
        other.put("b", 1);

        assertThat(Json.of(one)).isEqualTo(Json.of(other));
        assertThat(Json.of(one)).isEqualTo("{\"a\":{\"x\":true,\"y\":[\"2\",\"1\"]},\"b\":1}");
    }

    @Test
    void whatIsMissingIsLeftOut() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("a", null);

        assertThat(Json.of(content)).isEqualTo("{}");
    }

    @Test
    void anEmptyPlaceOfAListStays() {
        Map<String, Object> content = Map.of("a", Arrays.asList(null, "x"));

        assertThat(Json.of(content)).isEqualTo("{\"a\":[null,\"x\"]}");
    }

    @Test
    void theCharacterThatNoDatabaseHoldsIsLeftOutAndItsSpellingStays() {
        Map<String, Object> content = Map.of("a\0b", List.of("\0", "\\u0000"));

        assertThat(Json.of(content)).isEqualTo("{\"ab\":[\"\",\"\\\\u0000\"]}");
    }

    @Test
    void numbersStayAsTheyAre() {
        Map<String, Object> content = Map.of("a", new BigDecimal("12345678901234567890.10"));

        assertThat(Json.of(content)).isEqualTo("{\"a\":12345678901234567890.10}");
    }

    @Test
    void readingAndWritingAgainChangesNothing() {
        String text = "{\"a\":[{\"b\":\"ü \\\" \\n\"},2,2.5,false]}";

        assertThat(Json.of(Json.read(text))).isEqualTo(text);
    }
}
