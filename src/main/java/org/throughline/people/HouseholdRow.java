package org.throughline.people;

/**
 * Somebody as a list of a household describes them.
 *
 * @param relation what they are to the person whose household it is
 */
public record HouseholdRow(PersonDetails person, Relation relation) {}
