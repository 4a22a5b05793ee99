package org.throughline.people.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.people.FamilyMember;
import org.throughline.people.FamilyTie;
import org.throughline.people.Genogram;
import org.throughline.people.Pregnancy;
import org.throughline.people.Relation;
import org.throughline.people.RelationTerms;

/** Gives children who are expected, or were lost, places of their own among the members while a family is laid out. */
final class FamilyUnborn {

    /** Whoever is not born yet is the youngest; beside them stands who was lost nobody knows when. */
    private static final int YET_TO_COME = 9999;

    private FamilyUnborn() {}

    /** The family with each of them as a child of their parents. */
    static Genogram placed(Genogram family) {
        List<FamilyMember> members = new ArrayList<>(family.members());
        List<FamilyTie> ties = new ArrayList<>(family.ties());
        for (Pregnancy one : family.pregnancies()) {
            members.add(member(one, family));
            Stream.of(one.parent(), one.other())
                    .filter(Objects::nonNull)
                    .forEach(parent ->
                            ties.add(new FamilyTie(parent, one.id(), Relation.PARENT, RelationTerms.UNKNOWN)));
        }
        return new Genogram(family.center(), members, ties, List.of());
    }

    private static FamilyMember member(Pregnancy one, Genogram family) {
        boolean atHome = !one.course().isLoss()
                && family.member(one.parent()).filter(FamilyMember::inHousehold).isPresent();
        int lost = one.day() == null ? YET_TO_COME - 1 : one.day().getYear();
        return new FamilyMember(
                one.id(), "", null, null, one.course().isLoss() ? lost : YET_TO_COME, false, atHome, false);
    }
}
