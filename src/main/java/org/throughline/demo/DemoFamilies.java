package org.throughline.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.people.Birth;
import org.throughline.people.ContactDetails;
import org.throughline.people.NewRelative;
import org.throughline.people.PersonDetails;
import org.throughline.people.PersonName;
import org.throughline.people.Relation;
import org.throughline.people.RelationForm;
import org.throughline.people.RelationQuality;
import org.throughline.people.RelationTerms;
import org.throughline.people.Relatives;
import org.throughline.people.SpokenLanguages;
import org.throughline.shared.Actor;

/** Families of the demo's clients, as far back as their grandparents, as the workers entered them. */
@Component
@Profile("demo")
class DemoFamilies {

    private static final List<String> WOMEN = List.of("Rosa", "Amina", "Grace", "Lucia", "Helen", "Sofia");
    private static final List<String> MEN = List.of("Samuel", "Pedro", "Walter", "Hassan", "George", "Luis");
    private static final int GENERATION = 26;

    private final Cases cases;
    private final Relatives relatives;
    private final DemoStaff staff;
    private final Clock clock;

    DemoFamilies(Cases cases, Relatives relatives, DemoStaff staff, Clock clock) {
        this.cases = cases;
        this.relatives = relatives;
        this.staff = staff;
        this.clock = clock;
    }

    /** Of a case that has a worker; of another nobody has asked yet. */
    void enter(DemoClient client, String number) {
        cases.find(number)
                .filter(one -> one.worker() != null)
                .ifPresent(one -> enter(client, one.personId(), staff.actor(one.worker())));
    }

    private void enter(DemoClient client, UUID self, Actor worker) {
        int pick = Math.floorMod((client.firstName() + client.lastName()).hashCode(), WOMEN.size());
        int own = ownAge(client);
        String family = client.lastName();
        UUID mother = add(self, self, woman(pick, family, own + GENERATION), Relation.PARENT, quality(pick), worker);
        UUID father = add(self, self, man(pick, family, own + GENERATION + 3), Relation.PARENT, null, worker);
        relate(self, mother, father, Relation.SPOUSE, pick % 2 == 0 ? RelationForm.DIVORCED : null, worker);
        add(self, mother, woman(pick + 1, "Price", own + 2 * GENERATION), Relation.PARENT, null, worker);
        UUID grandfather =
                add(self, father, man(pick + 1, family, own + 2 * GENERATION), Relation.PARENT, null, worker);
        UUID uncle = add(self, grandfather, man(pick + 2, family, own + GENERATION - 4), Relation.CHILD, null, worker);
        relate(self, uncle, father, Relation.SIBLING, null, worker);
        UUID sister = add(self, self, woman(pick + 2, family, own + 4), Relation.SIBLING, null, worker);
        RelationForm form = pick % 3 == 0 ? RelationForm.ADOPTIVE : null;
        relate(self, mother, sister, Relation.PARENT, form, worker);
        relate(self, father, sister, Relation.PARENT, form, worker);
    }

    private UUID add(UUID self, UUID of, PersonDetails one, Relation relation, RelationQuality quality, Actor worker) {
        RelationTerms terms = new RelationTerms(null, quality, null, null, false);
        return relatives.add(self, of, new NewRelative(null, one, relation, terms), worker);
    }

    private void relate(UUID self, UUID one, UUID other, Relation relation, RelationForm form, Actor worker) {
        RelationTerms terms = new RelationTerms(form, null, null, null, false);
        relatives.add(self, other, new NewRelative(one, null, relation, terms), worker);
    }

    private int ownAge(DemoClient client) {
        return client.birthDate().isBlank()
                ? 2 * GENERATION
                : LocalDate.now(clock).getYear()
                        - LocalDate.parse(client.birthDate()).getYear();
    }

    private static RelationQuality quality(int pick) {
        return pick % 2 == 0 ? RelationQuality.CLOSE : RelationQuality.CONFLICT;
    }

    private static PersonDetails woman(int pick, String family, int age) {
        return person(WOMEN.get(pick % WOMEN.size()), family, age, "female");
    }

    private static PersonDetails man(int pick, String family, int age) {
        return person(MEN.get(pick % MEN.size()), family, age, "male");
    }

    private static PersonDetails person(String first, String family, int age, String sex) {
        return new PersonDetails(
                new PersonName(first, family, null),
                Birth.about(age),
                sex,
                null,
                SpokenLanguages.UNKNOWN,
                ContactDetails.UNKNOWN);
    }
}
