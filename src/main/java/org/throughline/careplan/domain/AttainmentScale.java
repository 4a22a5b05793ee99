package org.throughline.careplan.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What five outcomes of a goal would be like, in the client's words: a scale of one goal's own (goal attainment scaling,
 * Kiresuk &amp; Sherman 1968). All five are written before the work begins.
 *
 * @param expected what can be expected by the goal's date, not what is hoped for
 * @param weight how much the goal counts beside the others
 * @param baseline where the client stands when the plan is written, −2 to 2; may be null
 */
public record AttainmentScale(
        String muchLess, String less, String expected, String more, String muchMore, int weight, Integer baseline) {

    /** The words of each level, from −2 to 2. */
    public Map<Integer, String> levels() {
        Map<Integer, String> levels = new LinkedHashMap<>();
        levels.put(-2, muchLess);
        levels.put(-1, less);
        levels.put(0, expected);
        levels.put(1, more);
        levels.put(2, muchMore);
        return levels;
    }
}
