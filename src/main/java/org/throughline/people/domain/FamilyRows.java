package org.throughline.people.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.throughline.people.FamilyMember;
import org.throughline.people.domain.FamilyUnion.ChildLink;

/**
 * Who stands beside whom in each row, and how far right: couples beside each other, brothers and sisters together with the
 * eldest left, children below their parents.
 */
final class FamilyRows {

    /** How often children are moved below their parents and parents above their children. */
    private static final int ROUNDS = 6;

    private static final int PAIR = 2;

    private final List<List<FamilyMember>> rows = new ArrayList<>();
    private final List<FamilyUnion> unions;
    private final Map<UUID, Double> places = new HashMap<>();
    private final double apart;

    /** @param generations the eldest first */
    FamilyRows(List<List<FamilyMember>> generations, List<FamilyUnion> unions, double apart) {
        this.unions = unions;
        this.apart = apart;
        generations.forEach(generation -> {
            List<FamilyMember> row = ordered(generation);
            rows.add(row);
            place(row, row.stream().map(one -> above(one.id())).toList());
        });
        for (int round = 0; round < ROUNDS; round++) {
            for (int row = rows.size() - 1; row >= 0; row--) {
                place(
                        rows.get(row),
                        rows.get(row).stream().map(one -> below(one.id())).toList());
            }
            rows.forEach(
                    row -> place(row, row.stream().map(one -> above(one.id())).toList()));
        }
        double left = places.values().stream().mapToDouble(one -> one).min().orElse(0);
        places.replaceAll((person, place) -> place - left);
    }

    List<List<FamilyMember>> rows() {
        return rows;
    }

    double place(UUID person) {
        return places.get(person);
    }

    private void place(List<FamilyMember> row, List<OptionalDouble> wanted) {
        List<Double> filled = new ArrayList<>();
        for (int at = 0; at < row.size(); at++) {
            Double now = places.get(row.get(at).id());
            double beside = at == 0 ? 0 : filled.get(at - 1) + apart;
            filled.add(wanted.get(at).orElse(now == null ? beside : now));
        }
        List<Double> found = RowPlaces.of(filled, apart);
        for (int at = 0; at < row.size(); at++) {
            places.put(row.get(at).id(), found.get(at));
        }
    }

    /** Where the parents of somebody have their middle; of a couple each stands half a step from the middle of both. */
    private OptionalDouble above(UUID person) {
        return unions.stream()
                .filter(union ->
                        union.children().stream().anyMatch(link -> link.child().equals(person)))
                .filter(union -> places.keySet().containsAll(union.parents())
                        && !union.parents().isEmpty())
                .mapToDouble(union -> middle(union) + besideSiblings(union, person))
                .average();
    }

    /** Children of one couple spread around its middle. */
    private double besideSiblings(FamilyUnion union, UUID person) {
        List<Double> others = union.children().stream()
                .map(link -> places.get(link.child()))
                .filter(Objects::nonNull)
                .toList();
        Double own = places.get(person);
        double mean = others.stream().mapToDouble(one -> one).average().orElse(0);
        return own == null ? 0 : own - mean;
    }

    private OptionalDouble below(UUID person) {
        return unions.stream()
                .filter(union -> union.parents().contains(person) && union.hasChildren())
                .filter(union -> union.children().stream().map(ChildLink::child).allMatch(places::containsKey))
                .mapToDouble(union -> union.children().stream()
                                .mapToDouble(link -> places.get(link.child()))
                                .average()
                                .orElseThrow()
                        + places.get(person)
                        - middle(union))
                .average();
    }

    private double middle(FamilyUnion union) {
        return union.parents().stream().mapToDouble(places::get).average().orElseThrow();
    }

    private List<FamilyMember> ordered(List<FamilyMember> generation) {
        List<List<FamilyMember>> blocks = new ArrayList<>();
        Set<UUID> taken = new HashSet<>();
        generation.stream().sorted(byAge()).forEach(member -> {
            if (taken.add(member.id())) {
                blocks.add(block(member, generation, taken));
            }
        });
        return blocks.stream()
                .sorted(Comparator.comparingDouble(this::anchor).thenComparing(this::first, byAge()))
                .flatMap(List::stream)
                .toList();
    }

    /** Everybody joined with the member by couples, the one with several partners in the middle. */
    private List<FamilyMember> block(FamilyMember member, List<FamilyMember> generation, Set<UUID> taken) {
        List<FamilyMember> block = new ArrayList<>(List.of(member));
        for (int at = 0; at < block.size(); at++) {
            UUID one = block.get(at).id();
            generation.stream()
                    .filter(other -> areJoined(one, other.id()) && taken.add(other.id()))
                    .sorted(byAge())
                    .forEach(block::add);
        }
        block.sort(Comparator.comparingDouble((FamilyMember one) -> anchor(List.of(one)))
                .thenComparing(byAge()));
        block.stream()
                .filter(one -> block.stream()
                                .filter(other -> areJoined(one.id(), other.id()))
                                .count()
                        == PAIR)
                .findFirst()
                .filter(hub -> block.size() == PAIR + 1)
                .ifPresent(hub -> {
                    block.remove(hub);
                    block.add(1, hub);
                });
        return block;
    }

    private boolean areJoined(UUID one, UUID other) {
        return !one.equals(other)
                && unions.stream().anyMatch(union -> union.parents().containsAll(List.of(one, other)));
    }

    /** By where the parents stand; whoever has none in the picture, but brothers or sisters, stands with these. */
    private double anchor(List<FamilyMember> block) {
        return block.stream()
                .map(member -> above(member.id()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average()
                .orElseGet(() -> block.stream()
                        .flatMap(member -> siblings(member.id()).stream())
                        .map(this::above)
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .average()
                        .orElse(Double.MAX_VALUE));
    }

    private List<UUID> siblings(UUID person) {
        Predicate<FamilyUnion> ofPerson = union -> union.parents().isEmpty()
                && union.children().stream().anyMatch(link -> link.child().equals(person));
        return unions.stream()
                .filter(ofPerson)
                .flatMap(union -> union.children().stream().map(ChildLink::child))
                .filter(other -> !other.equals(person))
                .toList();
    }

    /** Of a block whoever has parents in the picture: the place among brothers and sisters is theirs. */
    private FamilyMember first(List<FamilyMember> block) {
        return block.stream()
                .filter(member -> above(member.id()).isPresent())
                .findFirst()
                .orElse(block.get(0));
    }

    /** The eldest first; whose age nobody knows comes last, by name. */
    static Comparator<FamilyMember> byAge() {
        return Comparator.comparing(FamilyMember::birthYear, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(FamilyMember::name)
                .thenComparing(FamilyMember::id);
    }
}
