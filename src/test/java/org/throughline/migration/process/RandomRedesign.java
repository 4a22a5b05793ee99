package org.throughline.migration.process;

import java.util.List;
import java.util.Map;
import org.throughline.casefile.OpenedCase;

/**
 * One process as it is drawn first and then, and the cases that live through it.
 *
 * @param mapping where steps of the first drawing lead
 * @param dated the user task that the table of due dates is redrawn for with it; null where the table stays
 * @param description what was drawn and mapped, for whoever reads of a failure
 */
record RandomRedesign(
        String key,
        String first,
        String second,
        Map<String, String> mapping,
        String dated,
        List<Begun> cases,
        Begun since,
        String description) {

    /**
     * @param at steps where it stands at once
     * @param claimed whether somebody took the first of its open tasks
     */
    record Begun(OpenedCase opened, Map<String, Object> variables, List<String> at, boolean claimed) {}
}
