package org.throughline.people;

import java.util.UUID;

/**
 * Somebody in the picture of a family.
 *
 * @param sex {@code female}, {@code male}, {@code intersex}, or null where it is not known or not this reader's to know
 * @param age in full years; null for whoever died, and where it is not known or not this reader's to know
 * @param birthYear as near as it is known, to put brothers and sisters in their order; null likewise
 * @param inHousehold lives with the person whose family it is, or is that person and lives with others
 * @param known whether the reader may open their record
 */
public record FamilyMember(
        UUID id,
        String name,
        String sex,
        Integer age,
        Integer birthYear,
        boolean died,
        boolean inHousehold,
        boolean known) {}
