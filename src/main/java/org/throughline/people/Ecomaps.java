package org.throughline.people;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.domain.SupportPolicy;
import org.throughline.people.domain.SupportRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/**
 * What is around a person and their household: what workers entered, and the services that the person is referred to.
 * Each change is kept; every read is logged.
 */
@Service
@Transactional
public class Ecomaps {

    private final PersonRecords records;
    private final Genograms genograms;
    private final SupportRepository supports;
    private final List<PersonServices> services;
    private final AccessLog log;
    private final Clock clock;

    Ecomaps(
            PersonRecords records,
            Genograms genograms,
            SupportRepository supports,
            List<PersonServices> services,
            AccessLog log,
            Clock clock) {
        this.records = records;
        this.genograms = genograms;
        this.supports = supports;
        this.services = List.copyOf(services);
        this.log = log;
        this.clock = clock;
    }

    /**
     * All of it, as the worker sees it.
     *
     * @throws Rejection not found {@code person-unknown}, also where the reader may not know of them
     */
    public EcomapView view(UUID personId, Actor reader) {
        PersonView view = records.view(personId, reader, "ecomap");
        return new EcomapView(
                view,
                new Ecomap(
                        view.person().name(),
                        view.members(),
                        supports.of(view.person().id()),
                        services.stream()
                                .flatMap(port -> port.active(view, reader).stream())
                                .toList()));
    }

    /**
     * What the family itself is given: nothing that is confidential, nobody of the household whose relation is; and no
     * services of referrals, some of which endanger whoever is seen to ask for them. What may be shown of these, the
     * worker enters.
     *
     * @throws Rejection as {@link #view}
     */
    public EcomapView familyCopy(UUID personId, Actor reader) {
        PersonView view = records.view(personId, reader, "ecomap-copy");
        UUID self = view.person().id();
        Set<UUID> hidden = genograms.confidential(
                self,
                view.members().stream().map(member -> member.person().id()).toList());
        return new EcomapView(
                view,
                new Ecomap(
                        view.person().name(),
                        view.members().stream()
                                .filter(member ->
                                        !hidden.contains(member.person().id()))
                                .toList(),
                        supports.of(self).stream()
                                .filter(support -> !support.confidential())
                                .toList(),
                        List.of()));
    }

    /**
     * Records something new around the person, or says anew what is there.
     *
     * @param support without an id something new; else with the revision that was changed
     * @return its id
     * @throws Rejection not found {@code person-unknown}, {@code support-unknown}; forbidden {@code person-reads-only};
     *     invalid at the field; conflict {@code support-changed} where somebody was faster
     */
    public UUID save(UUID personId, Support support, Actor actor) {
        UUID self = changeable(personId, actor);
        Support checked = SupportPolicy.checked(support);
        if (checked.id() != null) {
            supports.find(self, checked.id()).orElseThrow(() -> Rejection.notFound("support-unknown"));
        }
        return add(self, checked, false, actor);
    }

    /**
     * Says that it is around them no longer; what was said stays on file.
     *
     * @throws Rejection as {@link #save}
     */
    public void end(UUID personId, UUID support, Actor actor) {
        UUID self = changeable(personId, actor);
        add(self, supports.find(self, support).orElseThrow(() -> Rejection.notFound("support-unknown")), true, actor);
    }

    private UUID add(UUID self, Support support, boolean ended, Actor actor) {
        Support next = new Support(
                support.id() == null ? UUID.randomUUID() : support.id(),
                support.revision() + 1,
                support.kind(),
                support.name(),
                support.strength(),
                support.flow(),
                support.confidential(),
                support.note());
        if (!supports.add(self, next, ended, actor.username(), clock.instant())) {
            throw Rejection.conflict("support-changed");
        }
        log.wrote(actor, AccessLog.PERSON, self, "ecomap");
        return next.id();
    }

    private UUID changeable(UUID personId, Actor actor) {
        UUID self = records.survivor(personId, actor);
        if (!records.mayChange(self, actor)) {
            throw Rejection.forbidden("person-reads-only");
        }
        return self;
    }

    /** @param person of the one in the middle, with what endangers them and whether the reader may change it */
    public record EcomapView(PersonView person, Ecomap ecomap) {}
}
