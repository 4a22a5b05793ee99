package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormAnswersTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @Test
    void whatWasLeftEmptyIsNullOrFalseOrAnEmptyList() {
        Map<String, Object> values = new HashMap<>();
        values.put("blank", "  ");
        values.put("none", null);
        FormAnswers answers = new FormAnswers(values);

        assertThat(answers.text("blank")).isNull();
        assertThat(answers.words("none")).isEmpty();
        assertThat(answers.date("none")).isNull();
        assertThat(answers.moment("none", JAKARTA)).isNull();
        assertThat(answers.number("none")).isNull();
        assertThat(answers.flag("none")).isFalse();
        assertThat(answers.texts("none")).isEmpty();
        assertThat(answers.rows("none")).isEmpty();
    }

    @Test
    void aTextIsReadWithoutTheSpaceAroundIt() {
        FormAnswers answers = new FormAnswers(Map.of("a", " said ", "b", "", "n", 7L));

        assertThat(answers.text("a")).isEqualTo("said");
        assertThat(answers.text("n")).isEqualTo("7");
        assertThat(answers.firstText("none", "b", "a")).isEqualTo("said");
        assertThat(answers.firstText("none", "b")).isNull();
    }

    @Test
    void aMomentIsInTheAgencysZoneWhereItNamesNone() {
        FormAnswers answers = new FormAnswers(
                Map.of("local", "2026-03-12T09:30", "zoned", "2026-03-12T09:30+02:00", "utc", "2026-03-12T09:30:00Z"));

        assertThat(answers.moment("local", JAKARTA)).isEqualTo(Instant.parse("2026-03-12T02:30:00Z"));
        assertThat(answers.moment("zoned", JAKARTA)).isEqualTo(Instant.parse("2026-03-12T07:30:00Z"));
        assertThat(answers.moment("utc", JAKARTA)).isEqualTo(Instant.parse("2026-03-12T09:30:00Z"));
    }

    @Test
    void aDayIsReadOffATimeToo() {
        FormAnswers answers = new FormAnswers(Map.of("day", "2026-03-12", "time", "2026-03-12T23:30:00Z"));

        assertThat(answers.date("day")).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(answers.date("time")).isEqualTo(LocalDate.of(2026, 3, 12));
    }

    @Test
    void aNumberIsReadAlsoWhereASelectAnsweredIt() {
        FormAnswers answers = new FormAnswers(Map.of("typed", 3L, "chosen", "4", "exact", 5.0));

        assertThat(answers.number("typed")).isEqualTo(3);
        assertThat(answers.number("chosen")).isEqualTo(4);
        assertThat(answers.number("exact")).isEqualTo(5);
    }

    @Test
    void theRowsOfAListKeepTheirOrder() {
        FormAnswers answers = new FormAnswers(Map.of(
                "rows", List.of(Map.of("a", "1"), "no row", Map.of("a", "2")), "many", Arrays.asList("x", null, 2L)));

        assertThat(answers.rows("rows")).extracting(row -> row.text("a")).containsExactly("1", "2");
        assertThat(answers.texts("many")).containsExactly("x", "2");
    }

    @Test
    void anAnswerThatNobodyKnowsIsRefusedAtItsField() {
        FormAnswers answers = new FormAnswers(Map.of("language", "maybe"));

        assertThatThrownBy(() -> answers.decision("language", Answer.class))
                .isInstanceOfSatisfying(Rejection.class, refused -> {
                    assertThat(refused.code()).isEqualTo("decision-unknown");
                    assertThat(refused.field()).isEqualTo("language");
                });
        assertThatThrownBy(() -> answers.openDecision("none")).isInstanceOf(Rejection.class);
        assertThat(new FormAnswers(Map.of("language", "yes")).decision("language", Answer.class))
                .isEqualTo(Answer.YES);
    }

    private enum Answer implements CaseDecision {
        YES
    }
}
