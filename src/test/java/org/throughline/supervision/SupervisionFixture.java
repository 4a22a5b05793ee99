package org.throughline.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseFixture;
import org.throughline.shared.Actor;

/** Sessions for tests: of Carla (caseworker) with Stella (supervisor), both of the north. */
@Component
public class SupervisionFixture {

    private final CaseFixture cases;
    private final SupervisionSessions sessions;
    private final SessionSignatures signatures;
    private final Clock clock;

    SupervisionFixture(CaseFixture cases, SupervisionSessions sessions, SessionSignatures signatures, Clock clock) {
        this.cases = cases;
        this.sessions = sessions;
        this.signatures = signatures;
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
}
