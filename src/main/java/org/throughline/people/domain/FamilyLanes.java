package org.throughline.people.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.people.FamilyMember;
import org.throughline.people.domain.FamilyUnion.ChildLink;

/** Heights between the rows of a family's picture, so that no two level lines of different families lie on each other. */
final class FamilyLanes {

    static final int STEP = 14;

    /** More room for the slanted lines of twins. */
    private static final int TWINS = 16;

    private static final int LEAST = 30;
    private static final double CLEAR = 12;

    private final Map<FamilyUnion, Integer> bars = new HashMap<>();
    private final Map<FamilyUnion, Integer> bows = new HashMap<>();
    private final int[] barsAbove;
    private final int[] bowsAbove;
    private final int[] twinsAbove;
    private final Map<UUID, Integer> rowOf = new HashMap<>();
    private final FamilyRows rows;

    private record LaneSpan(double from, double to) {

        boolean touches(LaneSpan other) {
            return from < other.to + CLEAR && other.from < to + CLEAR;
        }
    }

    private FamilyLanes(List<FamilyUnion> unions, FamilyRows rows, Predicate<FamilyUnion> hasTwins) {
        this.rows = rows;
        int count = rows.rows().size();
        for (int row = 0; row < count; row++) {
            for (FamilyMember member : rows.rows().get(row)) {
                rowOf.put(member.id(), row);
            }
        }
        barsAbove = new int[count + 1];
        bowsAbove = new int[count + 1];
        twinsAbove = new int[count + 1];
        unions.stream()
                .filter(hasTwins)
                .forEach(union -> twinsAbove[row(union.children().get(0).child())] = TWINS);
        for (int gap = 0; gap <= count; gap++) {
            int above = gap;
            bowsAbove[gap] = fill(
                    bows,
                    unions.stream()
                            .filter(union -> isBow(union) && row(union.parents().get(0)) == above - 1)
                            .toList());
            barsAbove[gap] = fill(
                    bars,
                    unions.stream()
                            .filter(union -> union.hasChildren()
                                    && row(union.children().get(0).child()) == above)
                            .toList());
        }
    }

    static FamilyLanes of(List<FamilyUnion> unions, FamilyRows rows, Predicate<FamilyUnion> hasTwins) {
        return new FamilyLanes(unions, rows, hasTwins);
    }

    /** Of the gap above a row. */
    int above(int row) {
        int lanes = barsAbove[row] + bowsAbove[row];
        return row == 0 && lanes == 0 ? 0 : LEAST + twinsAbove[row] + lanes * STEP;
    }

    /** Of what hangs below the last row. */
    int below() {
        return bowsAbove[bowsAbove.length - 1] * STEP;
    }

    /** How far above the children's symbols the line lies that they hang from. */
    int bar(FamilyUnion union) {
        int gap = row(union.children().get(0).child());
        return LEAST / 2 + twinsAbove[gap] + (barsAbove[gap] - 1 - bars.get(union)) * STEP;
    }

    /** How far below the names of a couple the line lies that joins them around others. */
    int bow(FamilyUnion union) {
        return STEP / 2 + bows.get(union) * STEP;
    }

    /** Whether a couple does not stand side by side. */
    boolean isBow(FamilyUnion union) {
        if (union.parents().size() < 2) {
            return false;
        }
        List<UUID> row = rows.rows().get(row(union.parents().get(0))).stream()
                .map(FamilyMember::id)
                .toList();
        return Math.abs(row.indexOf(union.parents().get(0))
                        - row.indexOf(union.parents().get(1)))
                != 1;
    }

    private int row(UUID person) {
        return rowOf.get(person);
    }

    /** @return how many lanes it takes */
    private int fill(Map<FamilyUnion, Integer> lanes, List<FamilyUnion> unions) {
        List<List<LaneSpan>> taken = new ArrayList<>();
        for (FamilyUnion union : unions) {
            LaneSpan span = span(union);
            int lane = 0;
            while (lane < taken.size() && taken.get(lane).stream().anyMatch(span::touches)) {
                lane++;
            }
            if (lane == taken.size()) {
                taken.add(new ArrayList<>());
            }
            taken.get(lane).add(span);
            lanes.put(union, lane);
        }
        return taken.size();
    }

    private LaneSpan span(FamilyUnion union) {
        List<Double> ends = Stream.concat(
                        union.parents().stream(), union.children().stream().map(ChildLink::child))
                .map(rows::place)
                .collect(Collectors.toList());
        return new LaneSpan(
                ends.stream().mapToDouble(one -> one).min().orElse(0),
                ends.stream().mapToDouble(one -> one).max().orElse(0));
    }
}
