package org.throughline.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseFixture;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;

/** Sessions for tests: of Carla (caseworker) with Stella (supervisor), both of the north. */
@Component
public class SupervisionFixture {

    private final CaseFixture cases;
    private final SupervisionSessions sessions;
    private final SessionSignatures signatures;
    private final RecordAudits audits;
    private final SupervisionAgenda agenda;
    private final Clock clock;

    SupervisionFixture(
            CaseFixture cases,
            SupervisionSessions sessions,
            SessionSignatures signatures,
            RecordAudits audits,
            SupervisionAgenda agenda,
            Clock clock) {
        this.cases = cases;
        this.sessions = sessions;
        this.signatures = signatures;
        this.audits = audits;
        this.agenda = agenda;
        this.clock = clock;
    }

    public Actor actor(String username) {
        return cases.actor(username);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A case of Carla's. */
    public String caseOf(String lastName) {
        return cases.assigned(lastName, "caseworker").caseNumber();
    }

    public SessionContent content(int clinicalMinutes, List<SessionTopic> topics, List<SessionDecision> decisions) {
        return new SessionContent(
                today(), new SupervisionMinutes(20, 10, clinicalMinutes), "A good hour.", topics, decisions);
    }

    public SessionContent about(String caseNumber) {
        return content(30, List.of(new SessionTopic(caseNumber, List.of(), "Where she sleeps.")), List.of());
    }

    public SessionContent deciding(String caseNumber) {
        SessionDecision decision =
                new SessionDecision(caseNumber, "Call the landlord", "caseworker", today().plusDays(7));
        return content(30, List.of(new SessionTopic(caseNumber, List.of(), "")), List.of(decision));
    }

    public UUID draft(SessionContent content) {
        return sessions.start("caseworker", content, actor("supervisor"));
    }

    public UUID signed(SessionContent content) {
        UUID id = draft(content);
        signatures.sign(id, 1, actor("supervisor"));
        signatures.sign(id, 1, actor("caseworker"));
        return id;
    }

    /** The whole agenda, however many cases other tests have left to Carla. */
    public List<AgendaItem> agenda(String reader) {
        List<AgendaItem> all = new ArrayList<>();
        String after = null;
        do {
            Slice<AgendaItem> page = agenda.slice("caseworker", Slice.MAX_LIMIT, after, actor(reader));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    /** A record of the north that was drawn this month. */
    public UUID drawnRecord() {
        YearMonth month = YearMonth.from(today());
        if (!audits.month(month, "north", actor("supervisor")).drawn()) {
            audits.draw(month, "north", actor("supervisor"));
        }
        return audits.month(month, "north", actor("supervisor"))
                .records()
                .get(0)
                .id();
    }
}
