package org.throughline.directory;

import java.util.Set;
import java.util.UUID;

/**
 * What is known of a need and of the person who has it.
 *
 * @param need one of {@link NeedCategories}
 * @param words in which the plan or the person says what is needed, or null
 * @param facts of the person who has the need
 * @param without services that were tried or declined already
 * @param limit how many at most
 */
public record MatchQuery(String need, String words, MatchFacts facts, Set<UUID> without, int limit) {

    public MatchQuery {
        facts = facts == null ? MatchFacts.UNKNOWN : facts;
        without = without == null ? Set.of() : Set.copyOf(without);
    }
}
