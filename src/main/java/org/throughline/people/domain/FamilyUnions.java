package org.throughline.people.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.people.FamilyTie;
import org.throughline.people.Genogram;
import org.throughline.people.Relation;
import org.throughline.people.RelationForm;
import org.throughline.people.domain.FamilyUnion.ChildLink;

/** Finds the couples of a family and whose children hang from which of them. */
final class FamilyUnions {

    private static final int PAIR = 2;

    private final Genogram family;
    private final Set<UUID> shown;
    private final ToIntFunction<UUID> generation;
    private final Map<Set<UUID>, FamilyUnion> unions = new LinkedHashMap<>();

    private FamilyUnions(Genogram family, Set<UUID> shown, ToIntFunction<UUID> generation) {
        this.family = family;
        this.shown = shown;
        this.generation = generation;
    }

    static List<FamilyUnion> of(Genogram family, Set<UUID> shown, ToIntFunction<UUID> generation) {
        return new FamilyUnions(family, shown, generation).find();
    }

    private List<FamilyUnion> find() {
        ties().filter(tie -> tie.isCouple() && level(tie.from()) == level(tie.to()))
                .forEach(tie -> unions.put(
                        Set.of(tie.from(), tie.to()),
                        new FamilyUnion(List.of(tie.from(), tie.to()), form(tie), true, List.of())));
        shown.forEach(this::hang);
        return Stream.concat(unions.values().stream(), siblings().stream()).toList();
    }

    private void hang(UUID child) {
        Map<String, List<UUID>> byStyle = new LinkedHashMap<>();
        parents(child).forEach(tie -> byStyle.computeIfAbsent(style(tie), style -> new ArrayList<>())
                .add(tie.other(child)));
        if (byStyle.size() > 1 && byStyle.containsKey("step")) {
            // a step-parent is seen by their line to the parent
            byStyle.get("step").removeIf(step -> byStyle.values().stream()
                    .flatMap(List::stream)
                    .filter(other -> !other.equals(step))
                    .anyMatch(other -> unions.containsKey(Set.of(step, other))
                            && unions.get(Set.of(step, other)).couple()));
        }
        byStyle.forEach((style, parents) -> pairs(parents).forEach(pair -> add(pair, new ChildLink(child, style))));
        grandparents(child).forEach(elder -> add(List.of(elder), new ChildLink(child, "grand")));
    }

    /** Couples first, then whoever is left two by two. */
    private List<List<UUID>> pairs(List<UUID> parents) {
        List<UUID> left = new ArrayList<>(parents);
        List<List<UUID>> pairs = new ArrayList<>();
        for (UUID one : parents) {
            left.stream()
                    .filter(other -> !other.equals(one) && left.contains(one))
                    .filter(other -> unions.containsKey(Set.of(one, other)))
                    .findFirst()
                    .ifPresent(other -> {
                        pairs.add(List.of(one, other));
                        left.removeAll(List.of(one, other));
                    });
        }
        for (int first = 0; first < left.size(); first += PAIR) {
            pairs.add(left.subList(first, Math.min(left.size(), first + PAIR)));
        }
        return pairs;
    }

    private void add(List<UUID> parents, ChildLink link) {
        unions.merge(
                new LinkedHashSet<>(parents),
                new FamilyUnion(parents, null, false, List.of(link)),
                (known, more) -> new FamilyUnion(
                        known.parents(),
                        known.form(),
                        known.couple(),
                        Stream.concat(known.children().stream(), more.children().stream())
                                .toList()));
    }

    private Stream<FamilyTie> ties() {
        return family.ties().stream().filter(tie -> shown.contains(tie.from()) && shown.contains(tie.to()));
    }

    private List<FamilyTie> parents(UUID child) {
        return ties().filter(tie -> tie.joins(child))
                .filter(tie -> tie.toward(child) == Relation.PARENT || tie.toward(child) == Relation.GUARDIAN)
                .filter(tie -> level(tie.other(child)) == level(child) + 1)
                .toList();
    }

    /** Those of whom no parent between them and the child is in the picture. */
    private List<UUID> grandparents(UUID child) {
        Set<UUID> between = parents(child).stream()
                .flatMap(tie -> parents(tie.other(child)).stream().map(elder -> elder.other(tie.other(child))))
                .collect(Collectors.toSet());
        return ties().filter(tie -> tie.joins(child) && tie.toward(child) == Relation.GRANDPARENT)
                .map(tie -> tie.other(child))
                .filter(elder -> level(elder) == level(child) + 2 && !between.contains(elder))
                .toList();
    }

    /** Brothers and sisters on file who share no parent in the picture, joined by a line of their own. */
    private List<FamilyUnion> siblings() {
        List<Set<UUID>> groups = new ArrayList<>();
        ties().filter(tie -> tie.relation() == Relation.SIBLING && level(tie.from()) == level(tie.to()))
                .filter(tie -> !shareParent(tie.from(), tie.to()))
                .forEach(tie -> {
                    Set<UUID> group = new LinkedHashSet<>(List.of(tie.from(), tie.to()));
                    groups.stream()
                            .filter(known -> known.contains(tie.from()) || known.contains(tie.to()))
                            .toList()
                            .forEach(known -> {
                                groups.remove(known);
                                group.addAll(known);
                            });
                    groups.add(group);
                });
        return groups.stream()
                .map(this::apart)
                .filter(group -> group.size() > 1)
                .map(group -> new FamilyUnion(
                        List.of(),
                        null,
                        false,
                        group.stream().map(one -> new ChildLink(one, "sibling")).toList()))
                .toList();
    }

    /** Of a group the first of those who hang together from a parent: for the rest that line says it already. */
    private List<UUID> apart(Set<UUID> group) {
        List<UUID> apart = new ArrayList<>();
        group.stream()
                .filter(one -> apart.stream().noneMatch(known -> shareParent(known, one)))
                .forEach(apart::add);
        return apart;
    }

    private boolean shareParent(UUID one, UUID other) {
        Set<UUID> parents = parents(one).stream().map(tie -> tie.other(one)).collect(Collectors.toSet());
        return parents(other).stream().map(tie -> tie.other(other)).anyMatch(parents::contains);
    }

    private int level(UUID person) {
        return generation.applyAsInt(person);
    }

    private static RelationForm form(FamilyTie couple) {
        return Objects.requireNonNullElse(
                couple.terms().form(),
                couple.relation() == Relation.SPOUSE ? RelationForm.MARRIED : RelationForm.PARTNERS);
    }

    private static String style(FamilyTie tie) {
        if (tie.relation() == Relation.GUARDIAN || tie.relation() == Relation.WARD) {
            return "guardian";
        }
        return tie.terms().form() == null ? "biological" : tie.terms().form().id();
    }
}
