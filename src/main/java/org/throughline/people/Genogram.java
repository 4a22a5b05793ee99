package org.throughline.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person with everybody who is related to them or lives with them, and what is on file between any two of these.
 *
 * @param members the person themselves first, then by name
 */
public record Genogram(UUID center, List<FamilyMember> members, List<FamilyTie> ties) {

    public Genogram {
        members = List.copyOf(members);
        ties = List.copyOf(ties);
    }

    public Optional<FamilyMember> member(UUID person) {
        return members.stream().filter(one -> one.id().equals(person)).findFirst();
    }

    public Optional<FamilyTie> tie(UUID one, UUID other) {
        return ties.stream().filter(tie -> tie.joins(one) && tie.joins(other)).findFirst();
    }

    public List<FamilyTie> tiesOf(UUID person) {
        return ties.stream().filter(tie -> tie.joins(person)).toList();
    }
}
