package org.throughline.people;

import java.util.UUID;

/** Somebody and what they are to the person asked for. */
public record RelatedPerson(UUID personId, String name, Relation relation) {}
