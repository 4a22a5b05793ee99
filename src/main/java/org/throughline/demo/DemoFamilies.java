package org.throughline.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.people.Households;
import org.throughline.people.Pregnancies;
import org.throughline.people.Pregnancy;
import org.throughline.people.Pregnancy.Course;
import org.throughline.people.RelatedPerson;
import org.throughline.people.Relation;
import org.throughline.people.RelationForm;
import org.throughline.people.RelationQuality;
import org.throughline.people.Relatives;
import org.throughline.shared.Actor;

/**
 * What the workers of the demo learn of a client's family: three generations, of which no two are told alike. The same
 * client has the same family at each start.
 */
@Component
@Profile("demo")
class DemoFamilies {

    /** From this age on a client is a grandparent rather than a child of somebody. */
    private static final int ELDER = 55;

    /** Until this age one may believe that a client expects a child. */
    private static final int YOUNG = 43;

    private static final int OF_NO_KNOWN_AGE = 60;
    private static final int GENERATION = 27;
    private static final int KINDS = 3;

    private final Cases cases;
    private final Households households;
    private final Relatives relatives;
    private final Pregnancies pregnancies;
    private final Clock clock;

    DemoFamilies(Cases cases, Households households, Relatives relatives, Pregnancies pregnancies, Clock clock) {
        this.cases = cases;
        this.households = households;
        this.relatives = relatives;
        this.pregnancies = pregnancies;
        this.clock = clock;
    }

    void draw(DemoCase one, Actor worker) {
        DemoClient client = one.client();
        UUID self = cases.find(one.number()).orElseThrow().personId();
        DemoRelatives family = new DemoRelatives(relatives, self, client.lastName(), worker);
        int age = client.birthDate().isBlank()
                ? OF_NO_KNOWN_AGE
                : (int) ChronoUnit.YEARS.between(LocalDate.parse(client.birthDate()), LocalDate.now(clock));
        List<RelatedPerson> known = households.relations(self);
        // of a couple who live together the social history has told already
        UUID spouse = known.stream()
                .filter(related -> related.relation() == Relation.SPOUSE)
                .map(RelatedPerson::personId)
                .findFirst()
                .orElse(null);
        if (age >= ELDER) {
            elder(family, self, age, spouse);
            return;
        }
        parents(family, self, age, one.index());
        List<UUID> children = known.stream()
                .filter(related -> related.relation() == Relation.CHILD)
                .map(RelatedPerson::personId)
                .toList();
        switch (one.index() % KINDS) {
            case 0 -> patchwork(family, self, age, children, spouse, worker);
            case 1 -> twins(family, self, age, children, spouse);
            default -> separated(family, self, age, children, spouse);
        }
    }

    private void parents(DemoRelatives family, UUID self, int age, int index) {
        boolean together = index % 2 == 0;
        UUID mother = family.add(self, Relation.PARENT, "Carmen", "female", age + GENERATION - 2);
        UUID father = family.add(self, Relation.PARENT, "Joseph", "male", age + GENERATION + 1);
        family.relate(
                father, mother, Relation.SPOUSE, together ? RelationForm.MARRIED : RelationForm.DIVORCED, null, false);
        UUID sibling =
                family.add(mother, Relation.CHILD, together ? "Denise" : "Paul", together ? "female" : "male", age + 3);
        family.relate(father, sibling, Relation.PARENT, null, null, false);
        family.change(
                mother,
                self,
                Relation.PARENT,
                null,
                together ? RelationQuality.CLOSE : RelationQuality.CONFLICT,
                false);
        if (index % 4 == 1) {
            family.change(father, self, Relation.PARENT, null, RelationQuality.CUT_OFF, false);
        }
    }

    /** Children of a marriage that ended, a new partner, and a child on the way; a loss that the family is not shown. */
    private void patchwork(DemoRelatives family, UUID self, int age, List<UUID> children, UUID spouse, Actor worker) {
        UUID former = family.add(self, Relation.SPOUSE, "Victor", "male", age + 2);
        family.change(former, self, Relation.SPOUSE, RelationForm.DIVORCED, RelationQuality.CONFLICT, false);
        children.forEach(child -> family.relate(former, child, Relation.PARENT, null, null, false));
        UUID partner = spouse != null ? spouse : family.add(self, Relation.PARTNER, "Marcus", "male", age - 1);
        family.change(
                partner,
                self,
                spouse != null ? Relation.SPOUSE : Relation.PARTNER,
                spouse != null ? RelationForm.MARRIED : RelationForm.PARTNERS,
                RelationQuality.CLOSE,
                false);
        if (age >= YOUNG) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        pregnancies.save(new Pregnancy(null, 0, self, partner, Course.EXPECTED, today.plusDays(120), false), worker);
        pregnancies.save(new Pregnancy(null, 0, self, former, Course.MISCARRIAGE, today.minusYears(4), true), worker);
    }

    /** Twins besides the child of the household, and who their father is. */
    private void twins(DemoRelatives family, UUID self, int age, List<UUID> children, UUID known) {
        UUID spouse = known != null ? known : family.add(self, Relation.SPOUSE, "Harold", "male", age + 4);
        family.change(spouse, self, Relation.SPOUSE, RelationForm.MARRIED, null, false);
        int born = Math.max(1, age - GENERATION - 4);
        UUID first = family.add(self, Relation.CHILD, "Ella", "female", born);
        UUID second = family.add(self, Relation.CHILD, "Ines", "female", born);
        family.relate(first, second, Relation.SIBLING, RelationForm.IDENTICAL_TWINS, null, false);
        List.of(first, second).forEach(child -> family.relate(spouse, child, Relation.PARENT, null, null, false));
        children.forEach(child -> family.relate(spouse, child, Relation.PARENT, RelationForm.STEP, null, false));
    }

    /** A couple who live apart; an elder child is in foster care, which the other relatives do not know. */
    private void separated(DemoRelatives family, UUID self, int age, List<UUID> children, UUID spouse) {
        UUID partner = spouse != null ? spouse : family.add(self, Relation.PARTNER, "Lena", "female", age - 3);
        Relation joined = spouse != null ? Relation.SPOUSE : Relation.PARTNER;
        family.change(partner, self, joined, RelationForm.SEPARATED, RelationQuality.VIOLENCE, false);
        children.forEach(child -> family.relate(partner, child, Relation.PARENT, null, null, false));
        if (!children.isEmpty()) {
            UUID elder = family.add(self, Relation.CHILD, "Omar", "male", Math.max(2, age - GENERATION + 5));
            family.change(elder, self, Relation.CHILD, null, RelationQuality.CUT_OFF, true);
        }
    }

    /** Grown-up children, and whose the grandchildren are. */
    private void elder(DemoRelatives family, UUID self, int age, UUID known) {
        UUID spouse = known != null ? known : family.add(self, Relation.SPOUSE, "Irena", "female", age - 4);
        UUID daughter = family.add(self, Relation.CHILD, "Teresa", "female", age - GENERATION);
        UUID son = family.add(self, Relation.CHILD, "Paul", "male", age - GENERATION - 3);
        List.of(daughter, son).forEach(child -> family.relate(spouse, child, Relation.PARENT, null, null, false));
        family.change(daughter, self, Relation.CHILD, null, RelationQuality.CLOSE, false);
        family.change(son, self, Relation.CHILD, null, RelationQuality.CUT_OFF, false);
        family.add(daughter, Relation.CHILD, "Theo", "male", Math.max(1, age - 2 * GENERATION));
        family.add(daughter, Relation.CHILD, "Zoe", "female", Math.max(3, age - 2 * GENERATION + 2));
    }
}
