package org.throughline.modeldiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which of the ordered parts stand elsewhere than among the others before: the fewest that explain the new order. */
final class MovedParts {

    /** Both counted from 1. */
    record MovedPlace(int from, int to) {}

    private MovedParts() {}

    static Map<String, MovedPlace> between(Map<String, Part> from, Map<String, Part> to) {
        Map<String, Integer> before = positions(from);
        Map<String, Integer> after = positions(to);
        Map<String, List<String>> orders = new LinkedHashMap<>();
        to.forEach((key, part) -> {
            Part old = from.get(key);
            if (part.order() != null && old != null && Objects.equals(part.order(), old.order())) {
                orders.computeIfAbsent(part.order(), order -> new ArrayList<>()).add(key);
            }
        });
        Map<String, MovedPlace> moved = new HashMap<>();
        orders.values().forEach(keys -> outside(keys, before)
                .forEach(key -> moved.put(key, new MovedPlace(before.get(key), after.get(key)))));
        return moved;
    }

    private static Map<String, Integer> positions(Map<String, Part> parts) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> positions = new HashMap<>();
        parts.forEach((key, part) -> {
            if (part.order() != null) {
                positions.put(key, counts.merge(part.order(), 1, Integer::sum));
            }
        });
        return positions;
    }

    /** Those outside the longest rising run of old positions. */
    private static List<String> outside(List<String> keys, Map<String, Integer> before) {
        int count = keys.size();
        List<Integer> ends = new ArrayList<>();
        int[] previous = new int[count];
        for (int i = 0; i < count; i++) {
            int at = lowest(ends, keys, before, before.get(keys.get(i)));
            previous[i] = at == 0 ? -1 : ends.get(at - 1);
            if (at == ends.size()) {
                ends.add(i);
            } else {
                ends.set(at, i);
            }
        }
        List<String> outside = new ArrayList<>(keys);
        for (int at = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); at >= 0; at = previous[at]) {
            outside.remove(keys.get(at));
        }
        return outside;
    }

    private static int lowest(List<Integer> ends, List<String> keys, Map<String, Integer> before, int position) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (before.get(keys.get(ends.get(middle))) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
