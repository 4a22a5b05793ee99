package org.throughline.people;

import java.time.Instant;

/**
 * What was said of a relation at one time.
 *
 * @param relation what the other was to the person asked for; null where it was taken out as a mistake
 * @param reason null where none was given
 */
public record RelationRevision(Relation relation, RelationTerms terms, String reason, Instant at, String by) {}
