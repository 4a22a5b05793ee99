package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Json;

/** What is measured in a form is marked as such, so that it opens empty. */
class FormScalesTest {

    /** Its suggestion is worked out from the interview that was just held. */
    private static final List<String> SUGGESTED = List.of("severity");

    @Test
    void everyScaleOfAShippedFormIsScored() {
        List<JsonNode> scales = SourceModels.files("forms", ".form")
                .flatMap(FormScalesTest::fields)
                .filter(FormScalesTest::isScale)
                .toList();
        assertThat(scales).hasSizeGreaterThan(15);
        assertThat(scales)
                .filteredOn(scale -> !SUGGESTED.contains(scale.path("key").asText()))
                .extracting(scale -> scale.path("id").asText() + " "
                        + scale.path("properties").path("scored").asText())
                .allMatch(said -> said.endsWith(" true"));
    }

    private static boolean isScale(JsonNode field) {
        List<String> values = new ArrayList<>();
        field.path("values").forEach(option -> values.add(option.path("value").asText()));
        return values.size() > 2 && values.stream().allMatch(value -> value.matches("\\d+"));
    }

    private static Stream<JsonNode> fields(Path form) {
        try {
            return Json.mapper().readTree(SourceModels.text(form)).findParents("values").stream();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
