package org.throughline.studio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two orders as one: that of the newer side, with what is gone after what it stood behind. */
final class MergedOrder {

    private MergedOrder() {}

    static List<String> keys(Map<String, ?> before, Map<String, ?> after) {
        List<String> merged = new ArrayList<>(after.keySet());
        int at = 0;
        for (String key : before.keySet()) {
            if (after.containsKey(key)) {
                at = merged.indexOf(key) + 1;
            } else {
                merged.add(at++, key);
            }
        }
        return merged;
    }
}
