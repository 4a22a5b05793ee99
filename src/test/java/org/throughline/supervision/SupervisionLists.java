package org.throughline.supervision;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.contacts.CosignatureQueue;
import org.throughline.shared.Actor;

/** What supervisors and co-signers list, to be read at size. */
@Component
public class SupervisionLists {

    private final CosignatureQueue queue;
    private final SupervisionAgenda agenda;
    private final SupervisionSessions sessions;
    private final RecordAudits audits;

    SupervisionLists(
            CosignatureQueue queue, SupervisionAgenda agenda, SupervisionSessions sessions, RecordAudits audits) {
        this.queue = queue;
        this.agenda = agenda;
        this.sessions = sessions;
        this.audits = audits;
    }

    /** @param worker one of the supervisor's, who may co-sign as the supervisor may */
    public Map<String, Runnable> of(Actor worker, Actor supervisor) {
        Map<String, Runnable> lists = new LinkedHashMap<>();
        for (Actor reader : new Actor[] {worker, supervisor}) {
            String by = " of " + reader.username();
            lists.put("notes to co-sign" + by, () -> queue.waiting(null, null, reader));
            lists.put(
                    "notes to co-sign, later" + by,
                    () -> queue.waiting(null, queue.waiting(null, null, reader).next(), reader));
            lists.put("notes that wait for others" + by, () -> queue.ofAuthor(null, null, reader));
            lists.put("returned notes" + by, () -> queue.countReturned(reader));
            lists.put("sessions" + by, () -> sessions.slice(null, null, reader));
            lists.put("unsigned sessions" + by, () -> sessions.countUnsigned(reader));
            lists.put("agenda" + by, () -> agenda.slice(worker.username(), null, null, reader));
            lists.put("open decisions" + by, () -> agenda.openDecisions(worker.username(), reader));
            lists.put("cases to talk about" + by, () -> agenda.cases(worker.username(), reader));
        }
        String team = supervisor.teams().stream().sorted().findFirst().orElseThrow();
        lists.put("audits", () -> audits.month(null, team, supervisor));
        return lists;
    }
}
