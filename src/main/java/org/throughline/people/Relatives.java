package org.throughline.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.domain.KinshipPolicy;
import org.throughline.people.domain.RelationRepository;
import org.throughline.people.domain.RelationRepository.NewRevision;
import org.throughline.people.domain.RelationTermsPolicy;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/**
 * Changes to a family, from the person in whose picture they are made. What was said before stays on file. The actor
 * must know of both people whose relation it is, and be allowed to change the record of one of them.
 */
@Service
@Transactional
public class Relatives {

    private final PersonRecords records;
    private final Persons persons;
    private final Households households;
    private final RelationRepository relations;
    private final AccessLog log;
    private final Clock clock;

    Relatives(
            PersonRecords records,
            Persons persons,
            Households households,
            RelationRepository relations,
            AccessLog log,
            Clock clock) {
        this.records = records;
        this.persons = persons;
        this.households = households;
        this.relations = relations;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Puts somebody beside a person of the family. Of a relative's relative it is also said what they are to the person in
     * the middle, as far as that follows, so that they stand in the picture; confidential if either relation is.
     *
     * @param center whose family it is
     * @param of whom the new one is related to; the person in the middle or one of their family
     * @return who was added
     * @throws Rejection not found {@code person-unknown}; forbidden {@code person-reads-only}; invalid at the field;
     *     conflict {@code relation-known} where these two are related already
     */
    public UUID add(UUID center, UUID of, NewRelative relative, Actor actor) {
        UUID self = survivor(center);
        UUID beside = survivor(of);
        Optional<FamilyTie> between = member(self, beside, actor);
        RelationTerms terms = checked(relative.terms(), relative.relation());
        UUID added = person(beside, relative, actor);
        relate(added, beside, relative.relation(), terms, null, actor);
        if (between.isPresent() && !added.equals(self) && tie(self, added).isEmpty()) {
            boolean confidential = terms.confidential() || between.get().terms().confidential();
            relate(
                    added,
                    self,
                    KinshipPolicy.derived(between.get().toward(self), relative.relation()),
                    RelationTerms.UNKNOWN.withConfidential(confidential),
                    null,
                    actor);
        }
        return added;
    }

    /**
     * Says anew what one is to the other, and what else is said of it.
     *
     * @param relation what {@code one} is to {@code other}
     * @param reason null where none is given
     * @throws Rejection as {@link #add}; not found {@code relation-not-on-file}
     */
    public void change(UUID one, UUID other, Relation relation, RelationTerms terms, String reason, Actor actor) {
        changeable(one, other, actor);
        RelationTerms checked = checked(terms, relation);
        String why = RelationTermsPolicy.reason(reason);
        relate(survivor(one), survivor(other), relation, checked, why, actor);
    }

    /**
     * Takes out what was a mistake; what was said stays on file. A relation that is over is not taken out, it ends.
     *
     * @throws Rejection as {@link #change}; invalid at {@code reason} where none is given
     */
    public void remove(UUID one, UUID other, String reason, Actor actor) {
        FamilyTie known = changeable(one, other, actor);
        String why = RelationTermsPolicy.reason(reason);
        if (why == null) {
            throw Rejection.invalidField("reason", "relation-reason-missing");
        }
        relations.remove(known.from(), known.to());
        relations.add(
                known.from(), known.to(), null, known.terms(), new NewRevision(why, clock.instant(), actor.username()));
        wrote(known.from(), known.to(), actor);
    }

    private void relate(UUID from, UUID to, Relation relation, RelationTerms terms, String reason, Actor actor) {
        households.relate(from, to, relation, actor);
        relations.add(from, to, relation, terms, new NewRevision(reason, clock.instant(), actor.username()));
    }

    private UUID person(UUID beside, NewRelative relative, Actor actor) {
        if (relative.existing() == null) {
            requireChangeable(beside, beside, actor);
            return persons.register(relative.details(), actor);
        }
        UUID existing = survivor(relative.existing());
        if (existing.equals(beside)) {
            throw Rejection.invalidField("existing", "relation-to-self");
        }
        requireKnown(List.of(existing), actor);
        requireChangeable(beside, existing, actor);
        if (tie(beside, existing).isPresent()) {
            throw Rejection.conflict("relation-known");
        }
        return existing;
    }

    /** What the person is to the one in the middle; empty of the one in the middle. */
    private Optional<FamilyTie> member(UUID self, UUID person, Actor actor) {
        requireKnown(List.of(self, person), actor);
        Optional<FamilyTie> between = tie(self, person);
        if (!self.equals(person) && between.isEmpty()) {
            throw Rejection.notFound("relation-not-on-file");
        }
        return between;
    }

    private FamilyTie changeable(UUID one, UUID other, Actor actor) {
        UUID first = survivor(one);
        UUID second = survivor(other);
        requireKnown(List.of(first, second), actor);
        requireChangeable(first, second, actor);
        return tie(first, second).orElseThrow(() -> Rejection.notFound("relation-not-on-file"));
    }

    private void requireKnown(List<UUID> people, Actor actor) {
        if (!records.knownAmong(people, actor).containsAll(people)) {
            throw Rejection.notFound("person-unknown");
        }
    }

    private void requireChangeable(UUID one, UUID other, Actor actor) {
        if (!records.mayChange(one, actor) && !records.mayChange(other, actor)) {
            throw Rejection.forbidden("person-reads-only");
        }
    }

    private Optional<FamilyTie> tie(UUID one, UUID other) {
        return relations.tiesAmong(List.of(one, other)).stream().findFirst();
    }

    private RelationTerms checked(RelationTerms terms, Relation relation) {
        return RelationTermsPolicy.checked(terms, relation, LocalDate.now(clock));
    }

    private void wrote(UUID one, UUID other, Actor actor) {
        log.wrote(actor, AccessLog.PERSON, one, "relations");
        log.wrote(actor, AccessLog.PERSON, other, "relations");
    }

    private UUID survivor(UUID person) {
        return persons.find(person).map(Person::id).orElseThrow(() -> Rejection.notFound("person-unknown"));
    }
}
