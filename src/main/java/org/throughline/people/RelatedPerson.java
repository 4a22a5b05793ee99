package org.throughline.people;

import java.util.UUID;

/**
 * Somebody and what they are to the person asked for.
 *
 * @param terms what else is said of it; never null
 */
public record RelatedPerson(UUID personId, String name, Relation relation, RelationTerms terms) {}
