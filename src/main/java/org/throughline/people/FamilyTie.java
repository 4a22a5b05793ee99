package org.throughline.people;

import java.util.UUID;

/** That {@code from} is the relation to {@code to}; two people have one tie at most. */
public record FamilyTie(UUID from, UUID to, Relation relation, RelationTerms terms) {

    public boolean joins(UUID person) {
        return from.equals(person) || to.equals(person);
    }

    public UUID other(UUID person) {
        return from.equals(person) ? to : from;
    }

    /** What the other one is to this person, who is one of the two. */
    public Relation toward(UUID person) {
        return to.equals(person) ? relation : relation.inverse();
    }

    public boolean isOfTwins() {
        return relation == Relation.SIBLING
                && terms.form() != null
                && terms.form().isOfTwins();
    }

    public boolean isCouple() {
        return relation == Relation.SPOUSE || relation == Relation.PARTNER;
    }
}
