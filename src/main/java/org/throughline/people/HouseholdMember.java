package org.throughline.people;

import java.time.LocalDate;

/**
 * Somebody living with a person.
 *
 * @param relation what the member is to the person whose household was asked for; null where that was not stated
 */
public record HouseholdMember(Person person, Relation relation, LocalDate since) {}
