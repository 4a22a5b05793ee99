package org.throughline.referral.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which counts may be shown. A count under the least one is hidden (CMS cell size suppression policy: no cell of 1 to 10
 * may be displayed, and none may be derived from others). Counts stand in one tree, the same for every reader and filter:
 * quarter, need, place, reason, group. Within a shown count the small ones are hidden, and as many more, the smallest first,
 * until at least two are hidden and together they are no small count either; what is under a hidden count is hidden with it.
 * As nothing but counts of this tree is ever shown, neither a total nor a narrower question tells a hidden one.
 */
public final class SmallCellPolicy {

    /** As the policy of CMS has it. */
    public static final int CMS = 11;

    private SmallCellPolicy() {}

    /**
     * A count of the whole tree.
     *
     * @param path what it counts: a value a level, from the quarter on; fewer than all where it sums up
     */
    public record CountedCell(List<String> path, int count) {}

    /**
     * @param cells the finest counts: all of one depth
     * @param least the smallest count that may be shown
     * @return those that may be shown, of every depth, in the order of their paths
     */
    public static List<CountedCell> shown(List<CountedCell> cells, int least) {
        List<CountedCell> shown = new ArrayList<>();
        // Nothing stands over the quarters: no sum of theirs is shown, so that each is judged by itself.
        children(cells, 0).forEach((quarter, within) -> {
            if (sum(within) >= least) {
                show(within, 1, least, shown);
            }
        });
        return shown;
    }

    /** Adds the count over these cells, which is shown, and what of its parts may be. */
    private static void show(List<CountedCell> cells, int depth, int least, List<CountedCell> shown) {
        List<String> path = cells.get(0).path();
        shown.add(new CountedCell(List.copyOf(path.subList(0, depth)), sum(cells)));
        if (depth < path.size()) {
            visible(List.copyOf(children(cells, depth).values()), least)
                    .forEach(part -> show(part, depth + 1, least, shown));
        }
    }

    private static List<List<CountedCell>> visible(List<List<CountedCell>> parts, int least) {
        List<List<CountedCell>> bySize = parts.stream()
                .sorted(Comparator.comparingInt(SmallCellPolicy::sum))
                .toList();
        int hidden = (int) bySize.stream().filter(part -> sum(part) < least).count();
        while (hidden > 0 && hidden < bySize.size() && (hidden < 2 || sumOf(bySize.subList(0, hidden)) < least)) {
            hidden++;
        }
        List<List<CountedCell>> gone = bySize.subList(0, hidden);
        return parts.stream().filter(part -> !gone.contains(part)).toList();
    }

    private static Map<String, List<CountedCell>> children(List<CountedCell> cells, int depth) {
        return cells.stream()
                .collect(Collectors.groupingBy(cell -> cell.path().get(depth), TreeMap::new, Collectors.toList()));
    }

    private static int sum(List<CountedCell> cells) {
        return cells.stream().mapToInt(CountedCell::count).sum();
    }

    private static int sumOf(List<List<CountedCell>> parts) {
        return parts.stream().mapToInt(SmallCellPolicy::sum).sum();
    }
}
