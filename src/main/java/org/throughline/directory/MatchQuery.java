package org.throughline.directory;

import java.util.Set;
import java.util.UUID;

/**
 * What is known of a need and of the person who has it.
 *
 * @param need one of {@link NeedCategories}
 * @param place where the client lives, or null
 * @param language the client speaks, or null
 * @param age in years, or null
 * @param without services that were tried or declined already
 * @param limit how many at most
 */
public record MatchQuery(String need, String place, String language, Integer age, Set<UUID> without, int limit) {

    public MatchQuery {
        without = Set.copyOf(without);
    }
}
