package org.throughline.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person with everybody who is related to them or lives with them, and what is on file between any two of these.
 *
 * @param members the person themselves first, then by name
 * @param pregnancies children who are expected or were lost, of parents among the members
 */
public record Genogram(UUID center, List<FamilyMember> members, List<FamilyTie> ties, List<Pregnancy> pregnancies) {

    public Genogram {
        members = List.copyOf(members);
        ties = List.copyOf(ties);
        pregnancies = List.copyOf(pregnancies);
    }

    public Optional<FamilyMember> member(UUID person) {
        return members.stream().filter(one -> one.id().equals(person)).findFirst();
    }

    public Optional<FamilyTie> tie(UUID one, UUID other) {
        return ties.stream().filter(tie -> tie.joins(one) && tie.joins(other)).findFirst();
    }

    /** Those that are written to the record of this parent. */
    public List<Pregnancy> pregnanciesOf(UUID parent) {
        return pregnancies.stream().filter(one -> one.parent().equals(parent)).toList();
    }

    public List<FamilyTie> tiesOf(UUID person) {
        return ties.stream().filter(tie -> tie.joins(person)).toList();
    }
}
