package org.throughline.casefile;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.throughline.people.Death;
import org.throughline.people.Deaths;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Rejection;

/** Any form that asks for the day on which the client died records it of the person, in the same transaction. */
@Component
class DeathAnswers {

    private static final String ON = "diedOn";
    private static final String SOURCE = "diedToldBy";

    private final Cases cases;
    private final Deaths deaths;

    DeathAnswers(Cases cases, Deaths deaths) {
        this.cases = cases;
        this.deaths = deaths;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AnswersKept kept) {
        FormAnswers form = kept.submission().form();
        LocalDate day = form.date(ON);
        if (day == null) {
            return;
        }
        UUID client = cases.require(kept.submission().caseId()).personId();
        if (deaths.of(client).isEmpty()) {
            String by = kept.submission().by();
            record(client, new Death(day, form.text(SOURCE)), new Actor(by, by, Set.of(), Set.of()));
        }
    }

    /** What is refused stands at the form's own field. */
    private void record(UUID client, Death death, Actor by) {
        try {
            deaths.record(client, death, by);
        } catch (Rejection refused) {
            throw Rejection.invalidField("on".equals(refused.field()) ? ON : SOURCE, refused.code(), refused.args());
        }
    }
}
