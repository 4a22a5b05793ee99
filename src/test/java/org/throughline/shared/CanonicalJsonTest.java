package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void theSameContentIsTheSameTextInWhateverOrderItWasPutTogether() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("b", 1);
        one.put("a", Map.of("y", List.of("2", "1"), "x", true));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("a", Map.of("x", true, "y", List.of("2", "1")));
        other.put("b", 1);

        assertThat(CanonicalJson.of(one)).isEqualTo(CanonicalJson.of(other));
        assertThat(CanonicalJson.of(one)).isEqualTo("{\"a\":{\"x\":true,\"y\":[\"2\",\"1\"]},\"b\":1}");
    }

    @Test
    void whatIsMissingIsLeftOut() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("a", null);

        assertThat(CanonicalJson.of(content)).isEqualTo("{}");
    }

    @Test
    void anEmptyPlaceOfAListStays() {
        Map<String, Object> content = Map.of("a", Arrays.asList(null, "x"));

        assertThat(CanonicalJson.of(content)).isEqualTo("{\"a\":[null,\"x\"]}");
    }

    @Test
    void theCharacterThatNoDatabaseHoldsIsLeftOutAndItsSpellingStays() {
        Map<String, Object> content = Map.of("a\0b", List.of("\0", "\\u0000"));

        assertThat(CanonicalJson.of(content)).isEqualTo("{\"ab\":[\"\",\"\\\\u0000\"]}");
    }

    @Test
    void readingAndWritingAgainChangesNothing() {
        String text = "{\"a\":[{\"b\":\"ü \\\" \\n\"},2,2.5,false]}";

        assertThat(CanonicalJson.of(CanonicalJson.read(text))).isEqualTo(text);
    }
}
