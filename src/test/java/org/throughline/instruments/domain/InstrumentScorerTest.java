package org.throughline.instruments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The arithmetic of eight instruments: every worked case, and what holds of all answers. */
class InstrumentScorerTest {

    private static final int TIMES = 300;

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("workedCases")
    void aWorkedCaseGivesWhatItsSourceSays(String id, String source, JsonNode worked) {
        InstrumentResult result = score(id, InstrumentFacts.answers(worked.path("answers")), age(worked));
        worked.path("expect").fields().forEachRemaining(expected -> {
            JsonNode value = expected.getValue();
            switch (expected.getKey()) {
                case "band" -> assertThat(result.band()).isEqualTo(value.asText());
                case "flags" -> assertThat(result.flags()).containsExactlyElementsOf(texts(value));
                case "needs" -> assertThat(result.needs()).containsExactlyElementsOf(texts(value));
                default -> assertScore(result, expected.getKey(), value);
            }
        });
    }

    private static void assertScore(InstrumentResult result, String score, JsonNode expected) {
        assertThat(result.scores()).containsKey(score);
        if (expected.isNull()) {
            assertThat(result.scores().get(score)).as(score).isNull();
        } else {
            assertThat(result.scores().get(score)).as(score).isEqualByComparingTo(expected.decimalValue());
        }
    }

    @Test
    void everyWorkedCaseIsAmongThem() {
        assertThat(workedCases()).hasSize(27);
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void noScoreLeavesItsBounds(InstrumentDefinition definition) {
        Random random = new Random(1);
        for (int time = 0; time < TIMES; time++) {
            InstrumentResult result = scored(definition, some(definition, random, 0.9));
            for (ScoreDefinition rule : definition.scoring().scores()) {
                BigDecimal value = result.scores().get(rule.id());
                if (value != null && rule.range() != null) {
                    assertThat(value.intValueExact())
                            .isBetween(rule.range().lowest(), rule.range().highest());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void aSumNeverFallsWhenAnAnswerRises(InstrumentDefinition definition) {
        Random random = new Random(2);
        for (int time = 0; time < TIMES; time++) {
            Map<String, List<String>> answers = some(definition, random, 1);
            InstrumentItem item = scoredItem(definition, random);
            List<Integer> points =
                    item.choices().stream().map(AnswerChoice::points).sorted().toList();
            int lower = random.nextInt(points.size() - 1);
            answers.put(item.linkId(), List.of(points.get(lower).toString()));
            InstrumentResult before = scored(definition, answers);
            answers.put(item.linkId(), List.of(points.get(lower + 1).toString()));
            InstrumentResult after = scored(definition, answers);
            definition.scoring().scores().stream()
                    .filter(rule -> rule.kind() == ScoreKind.SUM)
                    .forEach(rule -> assertThat(after.scores().get(rule.id()))
                            .isGreaterThanOrEqualTo(before.scores().get(rule.id())));
        }
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void aMissingAnswerNeverScores(InstrumentDefinition definition) {
        for (InstrumentItem item : definition.items()) {
            Map<String, List<String>> answers =
                    Map.of(item.linkId(), List.of(item.choices().get(0).code()));
            InstrumentResult result = scored(definition, answers);
            definition.scoring().scores().stream()
                    .filter(rule -> rule.kind() == ScoreKind.SUM)
                    .filter(rule -> definition.scoring().skips().isEmpty())
                    .forEach(rule -> assertThat(result.scores().get(rule.id())).isNull());
        }
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void theOrderOfAnswersDoesNotMatter(InstrumentDefinition definition) {
        Random random = new Random(3);
        for (int time = 0; time < TIMES; time++) {
            Map<String, List<String>> answers = some(definition, random, 0.8);
            List<String> order = new ArrayList<>(answers.keySet());
            Collections.shuffle(order, random);
            Map<String, List<String>> shuffled = new LinkedHashMap<>();
            order.forEach(item -> shuffled.put(item, answers.get(item)));
            assertThat(scored(definition, shuffled)).isEqualTo(scored(definition, answers));
            assertThat(InstrumentAnswers.of(definition, shuffled).codes().keySet())
                    .containsExactlyElementsOf(
                            InstrumentAnswers.of(definition, answers).codes().keySet());
        }
    }

    @Test
    void aCriticalAnswerIsNeverGuessed() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        Stream.of("p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8").forEach(item -> answers.put(item, List.of("3")));
        InstrumentResult open = score("phq-9", answers, null);
        assertThat(open.scores().get("total")).isNull();
        assertThat(open.band()).isNull();
        assertThat(open.flags()).isEmpty();
        answers.put("p9", List.of("0"));
        answers.remove("p8");
        assertThat(score("phq-9", answers, null).scores().get("total")).isEqualByComparingTo("24");
    }

    @Test
    void aGuessIsRoundedHalfUp() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        Stream.of("p1", "p2", "p3", "p4").forEach(item -> answers.put(item, List.of("1")));
        Stream.of("p5", "p6", "p7", "p9").forEach(item -> answers.put(item, List.of("0")));
        assertThat(score("phq-9", answers, null).scores().get("total")).isEqualByComparingTo("5");
    }

    @Test
    void ofAnAgeThatNobodyKnowsANeedStandsThatStandsAtEveryAge() {
        assertThat(activity("2", "60", null)).contains("physical-activity");
        assertThat(activity("5", "60", null)).doesNotContain("physical-activity");
        assertThat(activity("5", "60", 12)).contains("physical-activity");
        assertThat(activity("5", "60", 40)).doesNotContain("physical-activity");
        assertThat(activity("0", "60", 3)).doesNotContain("physical-activity");
    }

    @Test
    void anAnswerMayBeNamedByItsCodeOrByItsLoinc() {
        InstrumentDefinition phq = InstrumentFacts.definition("phq-9");
        assertThat(InstrumentAnswers.of(phq, Map.of("44260-8", List.of("LA6571-9"), "p10", List.of("very")))
                        .codes())
                .isEqualTo(Map.of("p9", List.of("3"), "p10", List.of("very")));
    }

    @Test
    void whatIsNoAnswerIsRefusedAtItsItem() {
        InstrumentDefinition ahc = InstrumentFacts.definition("ahc-hrsn");
        assertRefused(ahc, Map.of("q71802-3", List.of("LA33-6")), "q71802-3", "instrument-answer-unknown");
        assertRefused(ahc, Map.of("q1", List.of("LA33-6")), "q1", "instrument-item-unknown");
        assertRefused(ahc, Map.of("q88122-7", List.of("LA28397-0", "LA6729-3")), "q88122-7", "instrument-answer-one");
        assertRefused(ahc, Map.of("q96778-6", List.of("LA28580-1", "LA28580-1")), "q96778-6", "instrument-answer-one");
        assertRefused(ahc, Map.of("q71802-3", List.of()), "answers", "instrument-answers-missing");
        Map<String, List<String>> twice = new LinkedHashMap<>();
        twice.put("q88122-7", List.of("LA28397-0"));
        twice.put("88122-7", List.of("LA28397-0"));
        assertRefused(ahc, twice, "88122-7", "instrument-item-twice");
    }

    private static void assertRefused(
            InstrumentDefinition definition, Map<String, List<String>> answers, String field, String code) {
        assertThatThrownBy(() -> InstrumentAnswers.of(definition, answers))
                .hasMessageContaining(code)
                .hasFieldOrPropertyWithValue("field", field);
    }

    private static List<String> activity(String days, String minutes, Integer age) {
        return score("ahc-hrsn", Map.of("q89555-7", List.of(days), "q68516-4", List.of(minutes)), age)
                .needs();
    }

    static Stream<InstrumentDefinition> instruments() {
        return InstrumentFacts.ids().map(InstrumentFacts::definition);
    }

    static Stream<Arguments> workedCases() {
        return InstrumentFacts.ids().flatMap(id -> StreamSupport.stream(
                        InstrumentFacts.of(id).path("cases").spliterator(), false)
                .map(worked -> Arguments.of(id, worked.path("source").asText(), worked)));
    }

    private static Map<String, List<String>> some(InstrumentDefinition definition, Random random, double share) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        definition.items().forEach(item -> {
            if (answers.isEmpty() || random.nextDouble() < share) {
                AnswerChoice choice =
                        item.choices().get(random.nextInt(item.choices().size()));
                answers.put(item.linkId(), List.of(choice.code()));
            }
        });
        return answers;
    }

    private static InstrumentItem scoredItem(InstrumentDefinition definition, Random random) {
        List<InstrumentItem> scored = definition.items().stream()
                .filter(item -> item.choices().stream().allMatch(choice -> choice.points() != null))
                .toList();
        return scored.get(random.nextInt(scored.size()));
    }

    private static InstrumentResult scored(InstrumentDefinition definition, Map<String, List<String>> answers) {
        return InstrumentScorer.score(definition, InstrumentAnswers.of(definition, answers), null);
    }

    private static InstrumentResult score(String id, Map<String, List<String>> answers, Integer age) {
        InstrumentDefinition definition = InstrumentFacts.definition(id);
        return InstrumentScorer.score(definition, InstrumentAnswers.of(definition, answers), age);
    }

    private static Integer age(JsonNode worked) {
        return worked.hasNonNull("age") ? (Integer) worked.path("age").intValue() : null;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
