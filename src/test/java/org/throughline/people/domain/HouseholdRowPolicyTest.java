package org.throughline.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.people.Relation;
import org.throughline.people.domain.HouseholdRowPolicy.HouseholdEntry;

class HouseholdRowPolicyTest {

    private static final HouseholdEntry ANA = child("ana lima", "a500", 3);
    private static final HouseholdEntry BEN = child("ben lima", "b500", 7);

    @Test
    void aRowStatedAgainIsThePersonItWas() {
        assertThat(match(List.of(BEN, ANA), List.of(ANA, BEN))).containsExactly(1, 0);
    }

    @Test
    void twoChildrenOfOneNameStayTwo() {
        HouseholdEntry elder = child("ana lima", "a500", 9);
        assertThat(match(List.of(ANA, elder), List.of())).containsExactly(null, null);
        assertThat(match(List.of(ANA, elder), List.of(elder))).containsExactly(null, 0);
        assertThat(match(List.of(ANA, ANA), List.of(ANA))).containsExactly(0, null);
        assertThat(match(List.of(ANA, ANA), List.of(ANA, ANA))).containsExactly(0, 1);
    }

    @Test
    void aRowWhoseNameOrAgeWasCorrectedIsTheSameRow() {
        assertThat(match(List.of(child("anna lima", "a500", 3)), List.of(BEN, ANA)))
                .containsExactly(1);
        assertThat(match(List.of(child("ana lima", "a500", 4)), List.of(ANA))).containsExactly(0);
        assertThat(match(List.of(child("ana lima", "a500", 13)), List.of(ANA))).containsExactly(0);
        assertThat(match(List.of(new HouseholdEntry("ana lima", "a500", Relation.SIBLING, 3)), List.of(ANA)))
                .containsExactly(0);
    }

    @Test
    void somebodyElseOfTheSameAgeIsNew() {
        assertThat(match(List.of(child("cara lima", "c600", 3)), List.of(ANA))).containsExactly((Integer) null);
        assertThat(match(List.of(child("小龙", "", 3)), List.of(child("李", "", 3))))
                .containsExactly((Integer) null);
        HouseholdEntry ofNoAge = child("anna lima", "a500", null);
        assertThat(match(List.of(ofNoAge), List.of(child("ana lima", "a500", null))))
                .containsExactly((Integer) null);
    }

    private static List<Integer> match(List<HouseholdEntry> rows, List<HouseholdEntry> members) {
        List<Integer> places = new ArrayList<>();
        HouseholdRowPolicy.match(rows, members).forEach(found -> places.add(found.orElse(null)));
        return places;
    }

    private static HouseholdEntry child(String key, String sound, Integer age) {
        return new HouseholdEntry(key, sound, Relation.CHILD, age);
    }
}
