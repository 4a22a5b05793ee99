package org.throughline.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.careplan.GoalAttainment.GoalRating;
import org.throughline.shared.Json;

class GoalAttainmentTest {

    private static final String VECTORS = "/careplan/goal-attainment-vectors.json";

    /** What a score can reach with any number of goals that all end at one end: 50 ± 20 / √0.3. */
    private static final BigDecimal FURTHEST = new BigDecimal("36.6");

    /** @param name the vector as it is written down */
    record Vector(String name, List<GoalRating> goals, BigDecimal t) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() throws IOException {
        try (InputStream file = GoalAttainmentTest.class.getResourceAsStream(VECTORS)) {
            JsonNode cases = Json.mapper().readTree(file).path("cases");
            return StreamSupport.stream(cases.spliterator(), false).map(GoalAttainmentTest::vector).toList().stream();
        }
    }

    private static Vector vector(JsonNode node) {
        List<GoalRating> goals = IntStream.range(0, node.path("x").size())
                .mapToObj(i -> new GoalRating(
                        node.path("w").path(i).asInt(GoalAttainment.USUAL_WEIGHT),
                        node.path("x").path(i).asInt()))
                .toList();
        return new Vector(node.toString(), goals, node.path("T").decimalValue());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyPublishedVectorComesOutToItsDecimal(Vector vector) {
        GoalAttainment attainment = GoalAttainment.of(vector.goals());

        assertThat(attainment.tScore()).isEqualByComparingTo(vector.t());
        assertThat(attainment.tScore().scale()).isEqualTo(1);
        assertThat(attainment.rated()).isEqualTo(vector.goals().size());
    }

    @Test
    void theVectorsAreThere() throws IOException {
        assertThat(vectors()).hasSize(9);
    }

    @Test
    void withoutAnyRatingThereIsNoScore() {
        assertThat(GoalAttainment.of(List.of()).score()).isEmpty();
        assertThat(GoalAttainment.of(List.of(new GoalRating(3, null), new GoalRating(null))))
                .isEqualTo(new GoalAttainment(null, 0, 2));
    }

    @Test
    void aGoalThatWasNotRatedIsLeftOutWithItsWeight() {
        GoalAttainment attainment = GoalAttainment.of(List.of(new GoalRating(1), new GoalRating(4, null)));

        assertThat(attainment.tScore()).isEqualByComparingTo("60.0");
        assertThat(attainment.rated()).isEqualTo(1);
        assertThat(attainment.goals()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theWeightOfAnOnlyGoalChangesNothing(int weight) {
        assertThat(GoalAttainment.of(List.of(new GoalRating(weight, -2))).tScore())
                .isEqualByComparingTo("30.0");
    }

    @Test
    void anyGoalsThatCameOutAsExpectedMakeFifty() {
        anyGoals().forEach(goals -> assertThat(
                        GoalAttainment.of(all(goals, GoalAttainment.EXPECTED)).tScore())
                .isEqualByComparingTo("50.0"));
    }

    @Test
    void noScoreLeavesTheBoundsOfTheMethod() {
        anyGoals().filter(GoalAttainmentTest::isAnyRated).forEach(goals -> {
            BigDecimal score = GoalAttainment.of(goals).tScore();
            assertThat(score.subtract(BigDecimal.valueOf(50)).abs()).isLessThan(FURTHEST);
            assertThat(score)
                    .isBetween(
                            GoalAttainment.of(all(goals, GoalAttainment.LOWEST)).tScore(),
                            GoalAttainment.of(all(goals, GoalAttainment.HIGHEST))
                                    .tScore());
        });
    }

    @Test
    void raisingOneRatingNeverLowersTheScore() {
        anyGoals().forEach(goals -> IntStream.range(0, goals.size())
                .filter(i -> goals.get(i).isRated() && goals.get(i).level() < GoalAttainment.HIGHEST)
                .forEach(i -> {
                    List<GoalRating> raised = new ArrayList<>(goals);
                    GoalRating goal = goals.get(i);
                    raised.set(i, new GoalRating(goal.weight(), goal.level() + 1));
                    assertThat(GoalAttainment.of(raised).tScore())
                            .as("%s, goal %s raised", goals, i)
                            .isGreaterThanOrEqualTo(GoalAttainment.of(goals).tScore());
                }));
    }

    @Test
    void goalsThatWereNotRatedNeverCount() {
        anyGoals().forEach(goals -> {
            List<GoalRating> rated = goals.stream().filter(GoalRating::isRated).toList();
            assertThat(GoalAttainment.of(goals).score())
                    .isEqualTo(GoalAttainment.of(rated).score());
            assertThat(GoalAttainment.of(goals).rated()).isEqualTo(rated.size());
            assertThat(GoalAttainment.of(goals).goals()).isEqualTo(goals.size());
        });
    }

    @Test
    void theOrderOfTheGoalsMakesNoDifference() {
        anyGoals().forEach(goals -> {
            List<GoalRating> turned = new ArrayList<>(goals);
            java.util.Collections.reverse(turned);
            assertThat(GoalAttainment.of(turned)).isEqualTo(GoalAttainment.of(goals));
        });
    }

    @Test
    void whatTheMethodDoesNotKnowIsRefused() {
        for (int weight : new int[] {-1, 0, 5}) {
            assertThatThrownBy(() -> new GoalRating(weight, 0)).isInstanceOf(IllegalArgumentException.class);
        }
        for (Integer level : Arrays.asList(-3, 3)) {
            assertThatThrownBy(() -> new GoalRating(level)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Five hundred lists of up to a dozen goals, the same in every run. */
    private static Stream<List<GoalRating>> anyGoals() {
        Random random = new Random(1968);
        return Stream.generate(() -> Stream.generate(() -> new GoalRating(
                                1 + random.nextInt(4), random.nextInt(4) == 0 ? null : random.nextInt(5) - 2))
                        .limit(1 + random.nextInt(12))
                        .toList())
                .limit(500);
    }

    private static List<GoalRating> all(List<GoalRating> goals, int level) {
        return goals.stream()
                .map(goal ->
                        new GoalRating(goal.weight(), isAnyRated(goals) && !goal.isRated() ? null : (Integer) level))
                .toList();
    }

    private static boolean isAnyRated(List<GoalRating> goals) {
        return goals.stream().anyMatch(GoalRating::isRated);
    }
}
