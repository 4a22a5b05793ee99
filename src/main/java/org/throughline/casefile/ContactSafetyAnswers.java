package org.throughline.casefile;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.throughline.people.ContactRules;
import org.throughline.people.SafeContact;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;

/** What any form says of how the client may be reached becomes the rule of the person, in the same transaction. */
@Component
class ContactSafetyAnswers {

    /** The fields, whichever form asks them. */
    static final String RULE = "contactSafety";

    static final String HOW = "contactArrangement";

    private final Cases cases;
    private final ContactRules rules;

    ContactSafetyAnswers(Cases cases, ContactRules rules) {
        this.cases = cases;
        this.rules = rules;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AnswersKept kept) {
        FormAnswers form = kept.submission().form();
        SafeContact.SafeContactKind.of(form.text(RULE)).ifPresent(kind -> {
            String by = kept.submission().by();
            rules.record(
                    cases.require(kept.submission().caseId()).personId(),
                    new SafeContact(kind, form.text(HOW)),
                    new Actor(by, by, Set.of(), Set.of()));
        });
    }
}
