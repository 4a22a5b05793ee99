package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.throughline.shared.TypedDate.Sense;

/** What is typed is read as the pages' scripts read it: the examples are theirs, too. */
class TypedInputTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final int FEWEST_EXAMPLES = 8;

    @Test
    void daysAreReadAsTheExamplesSay() throws IOException {
        assertAll("dates", example -> TypedDate.read(text(example), locale(example), TODAY, sense(example))
                .map(LocalDate::toString)
                .orElse(null));
    }

    @Test
    void timesAreReadAsTheExamplesSay() throws IOException {
        assertAll("times", example -> TypedTime.read(text(example))
                .map(LocalTime::toString)
                .orElse(null));
    }

    @Test
    void numbersAreReadAsTheExamplesSay() throws IOException {
        assertAll("numbers", example -> TypedNumber.read(text(example), locale(example))
                .map(BigDecimal::toPlainString)
                .orElse(null));
    }

    @Test
    void everyDayReadsBackAsItIsWritten() {
        Random random = new Random(8);
        for (int i = 0; i < 10_000; i++) {
            LocalDate day = LocalDate.of(1850, 1, 1).plusDays(random.nextInt(128_000));
            for (Locale locale : List.of(Locale.ENGLISH, Language.INDONESIAN.locale())) {
                String digits = locale == Locale.ENGLISH ? "MM/dd/yyyy" : "dd/MM/yyyy";
                for (String pattern : List.of("yyyy-MM-dd", digits, "d MMMM yyyy", "MMM d, yyyy")) {
                    String written =
                            DateTimeFormatter.ofPattern(pattern, locale).format(day);
                    assertThat(TypedDate.read(written, locale, TODAY, Sense.ANY))
                            .as(written)
                            .contains(day);
                }
            }
        }
    }

    @Test
    void noDayIsReadThatTheCalendarDoesNotHave() {
        for (int month = 0; month <= 13; month++) {
            for (int day = 0; day <= 32; day++) {
                String written = month + "/" + day + "/2026";
                boolean exists = month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= LocalDate.of(2026, month, 1).lengthOfMonth();
                assertThat(TypedDate.read(written, Locale.ENGLISH, TODAY, Sense.ANY)
                                .isPresent())
                        .as(written)
                        .isEqualTo(exists);
            }
        }
    }

    @Test
    void aDayWithATimeIsReadAsTheExamplesSay() throws IOException {
        assertAll("moments", example -> TypedTime.readWithDay(text(example), locale(example), TODAY)
                .map(LocalDateTime::toString)
                .orElse(null));
    }

    private static void assertAll(String name, Function<JsonNode, String> read) throws IOException {
        JsonNode examples = Json.mapper().readTree(TypedInputTest.class.getResource("/typed/" + name + ".json"));
        assertThat(examples).hasSizeGreaterThan(FEWEST_EXAMPLES);
        for (JsonNode example : examples) {
            assertThat(read.apply(example))
                    .as(example.toString())
                    .isEqualTo(example.get("is").textValue());
        }
    }

    private static String text(JsonNode example) {
        return example.get("text").textValue();
    }

    private static Locale locale(JsonNode example) {
        return Locale.forLanguageTag(example.get("language").textValue());
    }

    private static Sense sense(JsonNode example) {
        return Sense.valueOf(example.path("sense").asText("any").toUpperCase(Locale.ROOT));
    }
}
