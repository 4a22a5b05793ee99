package org.throughline.referral;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.engine.Decisions;
import org.throughline.people.Person;
import org.throughline.people.PersonFacts;
import org.throughline.referral.domain.OutcomeRepository;
import org.throughline.referral.domain.PausePolicy;
import org.throughline.referral.domain.PausePolicy.Outcome;
import org.throughline.referral.domain.PausePolicy.PauseRule;
import org.throughline.referral.domain.PausePolicy.ServicePause;
import org.throughline.referral.domain.Referral;

/** Which services are not proposed to a client now, because of what came of them with this client. */
@Component
class ServicePauses {

    private final OutcomeRepository outcomes;
    private final PersonFacts facts;
    private final Decisions decisions;
    private final ReferralContext context;

    ServicePauses(OutcomeRepository outcomes, PersonFacts facts, Decisions decisions, ReferralContext context) {
        this.outcomes = outcomes;
        this.facts = facts;
        this.decisions = decisions;
        this.context = context;
    }

    /** The table is asked once a reason. */
    Map<UUID, ServicePause> of(Referral referral) {
        Map<UUID, Outcome> latest = outcomes.latest(context.casesOfClient(referral));
        Instant changed = context.client(referral)
                .map(Person::id)
                .flatMap(facts::lastChange)
                .orElse(null);
        Map<String, PauseRule> rules = new HashMap<>();
        Map<UUID, ServicePause> pauses = new LinkedHashMap<>();
        latest.forEach((service, outcome) -> PausePolicy.of(
                        rules.computeIfAbsent(outcome.reason(), this::ask),
                        outcome,
                        changed,
                        context.today(),
                        context.zone())
                .ifPresent(pause -> pauses.put(service, pause)));
        return pauses;
    }

    private PauseRule ask(String reason) {
        return decisions.evaluate(PausePolicy.TABLE, Map.of("reason", reason)).stream()
                .findFirst()
                .map(answer -> new PauseRule(
                        String.valueOf(answer.get("pause")),
                        answer.get("days") instanceof Number days ? days.intValue() : 0))
                .orElse(PauseRule.NONE);
    }
}
