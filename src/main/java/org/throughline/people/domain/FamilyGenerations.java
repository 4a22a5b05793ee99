package org.throughline.people.domain;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.throughline.people.FamilyMember;
import org.throughline.people.FamilyTie;
import org.throughline.people.Genogram;
import org.throughline.people.Relation;

/**
 * In which generation everybody of a family stands, counted from the person in the middle: parents are 1, children -1.
 * Three that follow each other are shown, the person's own among them: those that hold the most of the household, then
 * the most people, and of equal ones the eldest.
 */
final class FamilyGenerations {

    static final int SHOWN = 3;

    private final Map<UUID, Integer> generations = new HashMap<>();
    private final int eldest;

    private FamilyGenerations(Genogram family) {
        generations.put(family.center(), 0);
        spread(family.ties(), tie -> !isVague(tie));
        spread(family.ties(), tie -> true);
        family.members().forEach(member -> generations.putIfAbsent(member.id(), 0));
        eldest = IntStream.range(0, SHOWN)
                .boxed()
                .max(Comparator.comparing((Integer top) -> count(family, top, FamilyMember::inHousehold))
                        .thenComparing(top -> count(family, top, member -> true))
                        .thenComparing(top -> top))
                .orElse(SHOWN - 1);
    }

    static FamilyGenerations of(Genogram family) {
        return new FamilyGenerations(family);
    }

    int of(UUID person) {
        return generations.get(person);
    }

    boolean shows(FamilyMember member) {
        int generation = of(member.id());
        return generation <= eldest && generation > eldest - SHOWN;
    }

    private long count(Genogram family, int top, Predicate<FamilyMember> counted) {
        return family.members().stream()
                .filter(counted)
                .map(member -> of(member.id()))
                .filter(one -> one <= top && one > top - SHOWN)
                .count();
    }

    /** From everybody who has a place to whoever is related to them and has none, the nearest first. */
    private void spread(List<FamilyTie> ties, Predicate<FamilyTie> used) {
        Deque<UUID> next = new ArrayDeque<>(generations.keySet());
        while (!next.isEmpty()) {
            UUID person = next.remove();
            for (FamilyTie tie : ties) {
                if (tie.joins(person) && used.test(tie) && !generations.containsKey(tie.other(person))) {
                    generations.put(tie.other(person), of(person) + step(tie.toward(person)));
                    next.add(tie.other(person));
                }
            }
        }
    }

    private static boolean isVague(FamilyTie tie) {
        return tie.relation() == Relation.RELATIVE || tie.relation() == Relation.OTHER;
    }

    private static int step(Relation relation) {
        return switch (relation) {
            case PARENT, GUARDIAN -> 1;
            case GRANDPARENT -> 2;
            case CHILD, WARD -> -1;
            case GRANDCHILD -> -2;
            default -> 0;
        };
    }
}
