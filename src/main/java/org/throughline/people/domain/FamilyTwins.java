package org.throughline.people.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.throughline.people.FamilyTie;
import org.throughline.people.Genogram;
import org.throughline.people.domain.FamilyUnion.ChildLink;

/** The twins among the children of a line: theirs leave it from one point, and identical ones are joined once more. */
final class FamilyTwins {

    private final List<FamilyTie> ties;
    private final List<Set<UUID>> groups = new ArrayList<>();

    private FamilyTwins(List<FamilyTie> ties) {
        this.ties = ties;
        ties.forEach(this::join);
    }

    static FamilyTwins of(FamilyUnion union, Genogram family) {
        List<UUID> children = union.children().stream().map(ChildLink::child).toList();
        return new FamilyTwins(family.ties().stream()
                .filter(FamilyTie::isOfTwins)
                .filter(tie -> children.contains(tie.from()) && children.contains(tie.to()))
                .toList());
    }

    boolean isEmpty() {
        return ties.isEmpty();
    }

    List<FamilyTie> ties() {
        return ties;
    }

    /** Where the lines of each leave the common one: in the middle of those who were born together. */
    Map<UUID, Integer> joints(ToIntFunction<UUID> place) {
        Map<UUID, Integer> joints = new HashMap<>();
        groups.forEach(group -> {
            int middle = (int) group.stream().mapToInt(place).average().orElseThrow();
            group.forEach(one -> joints.put(one, middle));
        });
        return joints;
    }

    private void join(FamilyTie tie) {
        Set<UUID> group = new LinkedHashSet<>(List.of(tie.from(), tie.to()));
        groups.stream()
                .filter(known -> known.contains(tie.from()) || known.contains(tie.to()))
                .toList()
                .forEach(known -> {
                    groups.remove(known);
                    group.addAll(known);
                });
        groups.add(group);
    }
}
