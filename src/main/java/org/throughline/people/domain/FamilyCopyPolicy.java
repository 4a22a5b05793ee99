package org.throughline.people.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.people.FamilyMember;
import org.throughline.people.FamilyTie;
import org.throughline.people.Genogram;
import org.throughline.people.Relation;

/**
 * What of a family's picture the family itself is given. Left out are confidential relations; whoever is confidentially
 * related to the person in the middle; whoever is reached only through these, such as the mother of a birth mother; and
 * confidential pregnancies and those of a parent who is left out; and how people get on, which is the worker's view. What is left is as if the rest had never been on file.
 */
public final class FamilyCopyPolicy {

    /** That somebody is a parent is known of itself; that they are a grandparent is known through whoever lies between. */
    private static final Set<Relation> THROUGH_OTHERS =
            EnumSet.of(Relation.GRANDPARENT, Relation.GRANDCHILD, Relation.SIBLING, Relation.RELATIVE, Relation.OTHER);

    private FamilyCopyPolicy() {}

    public static Genogram copy(Genogram whole) {
        Set<UUID> hidden = confidential(whole);
        while (hidden.addAll(reachedOnlyThrough(hidden, whole))) {
            // whoever is left out may leave out others
        }
        return new Genogram(
                whole.center(),
                whole.members().stream()
                        .filter(member -> !hidden.contains(member.id()))
                        .toList(),
                open(whole, hidden)
                        .map(tie -> new FamilyTie(
                                tie.from(),
                                tie.to(),
                                tie.relation(),
                                tie.terms().withoutQuality()))
                        .toList(),
                whole.pregnancies().stream()
                        .filter(one -> !one.confidential())
                        .filter(one -> !hidden.contains(one.parent()) && !hidden.contains(one.other()))
                        .toList());
    }

    private static Set<UUID> confidential(Genogram whole) {
        return whole.tiesOf(whole.center()).stream()
                .filter(tie -> tie.terms().confidential())
                .map(tie -> tie.other(whole.center()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<FamilyTie> open(Genogram whole, Set<UUID> hidden) {
        return whole.ties().stream()
                .filter(tie -> !tie.terms().confidential())
                .filter(tie -> !hidden.contains(tie.from()) && !hidden.contains(tie.to()));
    }

    private static Set<UUID> reachedOnlyThrough(Set<UUID> hidden, Genogram whole) {
        List<FamilyTie> ways =
                open(whole, hidden).filter(tie -> !tie.joins(whole.center())).toList();
        Set<UUID> reached = group(known(whole, hidden), ways);
        Set<UUID> left = new HashSet<>();
        for (FamilyMember member : whole.members()) {
            if (!reached.contains(member.id()) && !hidden.contains(member.id())) {
                Set<UUID> group = group(Set.of(member.id()), ways);
                if (group.stream().anyMatch(one -> isBeside(hidden, one, whole))) {
                    left.addAll(group);
                }
            }
        }
        return left;
    }

    /** The person, who lives with them, and who is known to be theirs of itself. */
    private static Set<UUID> known(Genogram whole, Set<UUID> hidden) {
        Set<UUID> known = new HashSet<>(Set.of(whole.center()));
        whole.members().stream()
                .filter(member -> member.inHousehold() && !hidden.contains(member.id()))
                .forEach(member -> known.add(member.id()));
        open(whole, hidden)
                .filter(tie -> tie.joins(whole.center()) && !THROUGH_OTHERS.contains(tie.relation()))
                .forEach(tie -> known.add(tie.other(whole.center())));
        return known;
    }

    private static Set<UUID> group(Set<UUID> from, List<FamilyTie> ways) {
        Set<UUID> group = new HashSet<>(from);
        Deque<UUID> next = new ArrayDeque<>(from);
        while (!next.isEmpty()) {
            UUID person = next.remove();
            ways.stream()
                    .filter(tie -> tie.joins(person))
                    .map(tie -> tie.other(person))
                    .filter(group::add)
                    .forEach(next::add);
        }
        return group;
    }

    private static boolean isBeside(Set<UUID> hidden, UUID person, Genogram whole) {
        return whole.tiesOf(person).stream().anyMatch(tie -> hidden.contains(tie.other(person)));
    }
}
