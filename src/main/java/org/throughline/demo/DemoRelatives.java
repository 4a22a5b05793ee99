package org.throughline.demo;

import java.util.UUID;
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

/** One family of the demo while its worker puts it on file. */
class DemoRelatives {

    private final Relatives relatives;
    private final UUID center;
    private final String lastName;
    private final Actor worker;

    DemoRelatives(Relatives relatives, UUID center, String lastName, Actor worker) {
        this.relatives = relatives;
        this.center = center;
        this.lastName = lastName;
        this.worker = worker;
    }

    /** @param relation what the new one is to the other */
    UUID add(UUID of, Relation relation, String name, String sex, int age) {
        PersonDetails details = new PersonDetails(
                new PersonName(name, lastName, null),
                Birth.about(age),
                sex,
                null,
                SpokenLanguages.UNKNOWN,
                ContactDetails.UNKNOWN);
        return relatives.add(center, of, new NewRelative(null, details, relation, RelationTerms.UNKNOWN), worker);
    }

    /** That {@code one}, who is of the family already, is the relation to {@code of}. */
    void relate(
            UUID one, UUID of, Relation relation, RelationForm form, RelationQuality quality, boolean confidential) {
        RelationTerms terms = new RelationTerms(form, quality, null, null, confidential);
        relatives.add(center, of, new NewRelative(one, null, relation, terms), worker);
    }

    void change(
            UUID one, UUID of, Relation relation, RelationForm form, RelationQuality quality, boolean confidential) {
        RelationTerms terms = new RelationTerms(form, quality, null, null, confidential);
        relatives.change(one, of, relation, terms, null, worker);
    }
}
