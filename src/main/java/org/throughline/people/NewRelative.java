package org.throughline.people;

import java.util.UUID;

/**
 * Somebody to be put beside a person of a family.
 *
 * @param existing who is on file already; null for somebody new
 * @param details of somebody new; null for one on file
 * @param relation what they are to the person
 */
public record NewRelative(UUID existing, PersonDetails details, Relation relation, RelationTerms terms) {}
