package org.throughline.people.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.people.FamilyMember;
import org.throughline.people.FamilyTie;
import org.throughline.people.Genogram;
import org.throughline.people.Pregnancy;
import org.throughline.people.Pregnancy.Course;
import org.throughline.people.Relation;
import org.throughline.people.RelationTerms;

/** A family put together by names. */
public class FamilyOfTest {

    private final Map<String, FamilyMember> members = new LinkedHashMap<>();
    private final Map<Set<UUID>, FamilyTie> ties = new LinkedHashMap<>();
    private final List<Pregnancy> pregnancies = new ArrayList<>();
    private final String center;

    public FamilyOfTest(String center, String sex, Integer born) {
        this.center = center;
        put(center, sex, born, false);
    }

    /** @param relation what the new one is to the other */
    public void add(String name, String sex, Integer born, String other, Relation relation) {
        put(name, sex, born, false);
        relate(name, other, relation, RelationTerms.UNKNOWN);
    }

    public void relate(String from, String to, Relation relation, RelationTerms terms) {
        if (!from.equals(to)) {
            ties.put(Set.of(id(from), id(to)), new FamilyTie(id(from), id(to), relation, terms));
        }
    }

    /** @param other null where it is not said */
    public void expect(String name, Course course, String parent, String other) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        pregnancies.add(new Pregnancy(id, 1, id(parent), other == null ? null : id(other), course, null, false));
    }

    public void household(String... names) {
        List.of(names).forEach(name -> {
            FamilyMember one = members.get(name);
            put(name, one.sex(), one.birthYear(), true);
        });
    }

    public UUID id(String name) {
        return members.get(name).id();
    }

    public Genogram genogram() {
        return new Genogram(id(center), new ArrayList<>(members.values()), new ArrayList<>(ties.values()), pregnancies);
    }

    private void put(String name, String sex, Integer born, boolean inHousehold) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        members.put(
                name,
                new FamilyMember(
                        id, name, sex, born == null ? null : (Integer) (2026 - born), born, false, inHousehold, true));
    }
}
