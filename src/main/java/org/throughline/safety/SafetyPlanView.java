package org.throughline.safety;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A safety plan as it was sealed.
 *
 * @param current whether no newer one has taken its place
 * @param plan what stands in it, by {@link #PARTS}
 * @param sha256 of the sealed text
 */
public record SafetyPlanView(
        int revision, boolean current, Map<String, String> plan, String sha256, Instant madeAt, String madeByName) {

    /** Its parts in the order in which they are gone through. */
    public static final List<String> PARTS =
            List.of("warningSigns", "alone", "distraction", "askForHelp", "professionals", "surroundings", "livingFor");
}
