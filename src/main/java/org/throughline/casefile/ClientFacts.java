package org.throughline.casefile;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.ContactRules;
import org.throughline.people.Death;
import org.throughline.people.Deaths;
import org.throughline.people.SafeContact;
import org.throughline.shared.Actor;

/** What whoever works on a case comes to know of its client, and must be seen by everybody who acts on them. */
@Service
@Transactional
public class ClientFacts {

    private static final String KIND = "client";

    private final Cases cases;
    private final CaseAccess access;
    private final ContactRules rules;
    private final Deaths deaths;
    private final Timeline timeline;

    ClientFacts(Cases cases, CaseAccess access, ContactRules rules, Deaths deaths, Timeline timeline) {
        this.cases = cases;
        this.access = access;
        this.rules = rules;
        this.deaths = deaths;
        this.timeline = timeline;
    }

    /** How the client may be reached from now on; refused as {@link ContactRules#record} is. */
    public void recordContactRule(UUID caseId, SafeContact rule, Actor by) {
        access.requireChange(by, caseId);
        rules.record(client(caseId), rule, by);
        timeline.record(
                caseId,
                KIND,
                by.username(),
                "timeline.contact-rule",
                Timeline.word("safety-strip.contact." + rule.kind().id()));
    }

    /** The client died: what still reaches out to them ends. Where it is on record, it is corrected, with a reason. */
    public void recordDeath(UUID caseId, Death death, String reason, Actor by) {
        access.requireChange(by, caseId);
        UUID client = client(caseId);
        Optional<Death> known = deaths.of(client);
        if (known.isPresent()) {
            deaths.correct(client, death, reason, by);
            timeline.record(caseId, KIND, by.username(), "timeline.death-corrected", death.on(), reason.strip());
        } else {
            deaths.record(client, death, by);
            timeline.record(caseId, KIND, by.username(), "timeline.death", death.on());
        }
    }

    /** The client lives: it was a mistake. */
    public void withdrawDeath(UUID caseId, String reason, Actor by) {
        access.requireChange(by, caseId);
        deaths.withdraw(client(caseId), reason, by);
        timeline.record(caseId, KIND, by.username(), "timeline.death-withdrawn", reason.strip());
    }

    private UUID client(UUID caseId) {
        return cases.require(caseId).personId();
    }
}
