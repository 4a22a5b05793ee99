package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.throughline.referral.domain.SmallCellPolicy.CountedCell;

/** No small count is shown, and none can be computed from what is. */
class SmallCellPolicyTest {

    private static final int LEAST = 11;

    private static CountedCell cell(int count, String... path) {
        return new CountedCell(List.of(path), count);
    }

    @Test
    void whatIsLargeEnoughIsShownWithAllOfItsParts() {
        List<CountedCell> cells = List.of(cell(12, "2026-Q1", "food"), cell(30, "2026-Q1", "housing"));
        assertThat(SmallCellPolicy.shown(cells, LEAST))
                .containsExactly(cell(42, "2026-Q1"), cell(12, "2026-Q1", "food"), cell(30, "2026-Q1", "housing"));
    }

    @Test
    void aSmallCountHidesAnotherOneSoThatItDoesNotFollowFromTheTotal() {
        List<CountedCell> cells =
                List.of(cell(3, "2026-Q1", "food"), cell(12, "2026-Q1", "health"), cell(30, "2026-Q1", "housing"));
        assertThat(SmallCellPolicy.shown(cells, LEAST))
                .as("45 - 30 is the sum of two")
                .containsExactly(cell(45, "2026-Q1"), cell(30, "2026-Q1", "housing"));
    }

    @Test
    void severalSmallCountsAreHiddenTogetherOnlyWhereTheirSumIsNoSmallCountEither() {
        List<CountedCell> cells = List.of(
                cell(2, "2026-Q1", "food"),
                cell(3, "2026-Q1", "health"),
                cell(20, "2026-Q1", "income"),
                cell(30, "2026-Q1", "housing"));
        assertThat(SmallCellPolicy.shown(cells, LEAST))
                .containsExactly(cell(55, "2026-Q1"), cell(30, "2026-Q1", "housing"));
    }

    @Test
    void aSmallQuarterIsNotThereAtAll() {
        List<CountedCell> cells = List.of(cell(10, "2026-Q1", "food"), cell(11, "2026-Q2", "food"));
        assertThat(SmallCellPolicy.shown(cells, LEAST))
                .containsExactly(cell(11, "2026-Q2"), cell(11, "2026-Q2", "food"));
    }

    @Test
    void whateverTheCountsAreNoHiddenOneFollowsFromAnyThatAreShown() {
        Random random = new Random(11);
        int shownInAll = 0;
        for (int round = 0; round < 300; round++) {
            List<CountedCell> cells = random(random);
            List<CountedCell> shown = SmallCellPolicy.shown(cells, LEAST);
            shownInAll += shown.size();
            Map<List<String>, Integer> counts = new HashMap<>();
            shown.forEach(one -> counts.put(one.path(), one.count()));
            assertThat(counts.values()).allMatch(count -> count >= LEAST);
            for (CountedCell parent : shown) {
                assertThat(hiddenParts(parent, cells, counts))
                        .as("hidden within %s", parent)
                        .matches(parts -> parts.isEmpty()
                                || parts.size() > 1
                                        && parts.stream()
                                                        .mapToInt(Integer::intValue)
                                                        .sum()
                                                >= LEAST);
                assertThat(parent.count()).isEqualTo(sum(cells, parent.path()));
                if (parent.path().size() > 1) {
                    assertThat(counts)
                            .as("nothing is shown under a hidden count")
                            .containsKey(parent.path().subList(0, parent.path().size() - 1));
                }
            }
        }
        assertThat(shownInAll).as("something is shown").isGreaterThan(1_000);
    }

    private static List<Integer> hiddenParts(
            CountedCell parent, List<CountedCell> cells, Map<List<String>, Integer> shown) {
        int depth = parent.path().size();
        return cells.stream()
                .filter(cell -> cell.path().size() > depth
                        && cell.path().subList(0, depth).equals(parent.path()))
                .map(cell -> cell.path().subList(0, depth + 1))
                .distinct()
                .filter(path -> !shown.containsKey(path))
                .map(path -> sum(cells, path))
                .toList();
    }

    private static int sum(List<CountedCell> cells, List<String> path) {
        return cells.stream()
                .filter(cell -> cell.path().subList(0, path.size()).equals(path))
                .mapToInt(CountedCell::count)
                .sum();
    }

    private static List<CountedCell> random(Random random) {
        List<CountedCell> cells = new ArrayList<>();
        for (String quarter : List.of("2026-Q1", "2026-Q2")) {
            for (String need : List.of("food", "health", "housing")) {
                for (String place : List.of("a", "b", "c")) {
                    for (String reason : List.of("x", "y")) {
                        if (random.nextInt(3) > 0) {
                            cells.add(cell(
                                    1 + random.nextInt(random.nextBoolean() ? 5 : 40), quarter, need, place, reason));
                        }
                    }
                }
            }
        }
        return cells;
    }
}
