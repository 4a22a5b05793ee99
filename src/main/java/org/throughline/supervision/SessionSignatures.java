package org.throughline.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.SealedRecord;
import org.throughline.shared.StorableText;
import org.throughline.supervision.domain.SessionRepository;
import org.throughline.supervision.domain.SessionRow;
import org.throughline.supervision.domain.SessionSignatureRepository;
import org.throughline.supervision.domain.SessionSignatureRepository.SessionErrorRow;
import org.throughline.supervision.domain.SessionSignatureRepository.Signed;

/** Both who hold a session sign it. With the second signature it is sealed, and what it decided becomes tasks. */
@Service
@Transactional
public class SessionSignatures {

    private static final int LONGEST_REASON = 2000;

    private final SupervisionSessions sessions;
    private final SessionRepository records;
    private final SessionSignatureRepository signatures;
    private final SessionViewMapper mapper;
    private final SupervisionDecisions decisions;
    private final SupervisionHours hours;
    private final AccessLog log;
    private final Clock clock;

    SessionSignatures(
            SupervisionSessions sessions,
            SessionRepository records,
            SessionSignatureRepository signatures,
            SessionViewMapper mapper,
            SupervisionDecisions decisions,
            SupervisionHours hours,
            AccessLog log,
            Clock clock) {
        this.sessions = sessions;
        this.records = records;
        this.signatures = signatures;
        this.mapper = mapper;
        this.decisions = decisions;
        this.hours = hours;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Signs the version that was read.
     *
     * @throws Rejection not found {@code session-unknown}; forbidden {@code session-not-yours}; conflict {@code
     *     session-stale}, {@code session-signed}, {@code session-sealed}, {@code session-in-error}
     */
    public void sign(UUID id, int version, Actor by) {
        SessionRow session = sessions.requireChangeable(id, version, by);
        if (!session.isHeldBy(by)) {
            throw Rejection.forbidden("session-not-yours");
        }
        List<Signed> before = signatures.of(id, version);
        if (before.stream().anyMatch(signed -> by.isNamed(signed.by()))) {
            throw Rejection.conflict("session-signed");
        }
        Signed signed = signature(session, by);
        signatures.sign(id, version, signed, SealedRecord.of(sealed(session, before, signed)));
        log.wrote(by, SupervisionSessions.KIND, id, null, "supervision-session");
        if (!before.isEmpty()) {
            records.seal(id, clock.instant());
            decisions.start(id, by);
        }
    }

    /**
     * Says that it should not have been written. It stays, and its hours count no more.
     *
     * @throws Rejection not found {@code session-unknown}; forbidden {@code session-not-yours} to any other than its
     *     supervisor; conflict {@code session-in-error}; invalid at {@code reason} {@code session-error-reason}
     */
    public void enteredInError(UUID id, String reason, Actor by) {
        SessionRow session = sessions.require(id, by);
        records.lock(id);
        if (!by.isNamed(session.supervisor())) {
            throw Rejection.forbidden("session-not-yours");
        }
        if (signatures.error(id).isPresent()) {
            throw Rejection.conflict("session-in-error");
        }
        StorableText.require("reason", reason);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Rejection.invalidField("reason", "session-error-reason", LONGEST_REASON);
        }
        signatures.enteredInError(id, new SessionErrorRow(reason.strip(), by.username(), clock.instant()));
        log.wrote(by, SupervisionSessions.KIND, id, null, "supervision-session");
    }

    private Signed signature(SessionRow session, Actor by) {
        boolean supervisor = by.isNamed(session.supervisor());
        LocalDate heldOn = session.heldOn();
        return new Signed(
                supervisor ? Signed.SUPERVISOR : Signed.WORKER,
                supervisor ? hours.licenceToSupervise(by.username(), heldOn).orElse(null) : null,
                null,
                by.username(),
                clock.instant());
    }

    private Map<String, Object> sealed(SessionRow session, List<Signed> before, Signed signed) {
        SessionContent said = mapper.content(session);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("session", session.id());
        content.put("version", session.version());
        content.put("supervisor", session.supervisor());
        content.put("worker", session.worker());
        content.put("heldOn", said.heldOn());
        content.put("administrative", said.minutes().administrative());
        content.put("educational", said.minutes().educational());
        content.put("clinical", said.minutes().clinical());
        content.put("topics", topics(said));
        content.put("notes", said.notes());
        content.put("decisions", decisions(said));
        content.put("over", before.isEmpty() ? "" : before.get(0).sha256());
        content.put("licence", signed.licence() == null ? "" : signed.licence());
        content.put("by", signed.by());
        content.put("at", signed.at());
        return content;
    }

    private static List<Map<String, Object>> topics(SessionContent said) {
        List<Map<String, Object>> topics = new ArrayList<>();
        for (SessionTopic topic : said.topics()) {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("case", topic.caseNumber());
            content.put("reasons", topic.reasons());
            content.put("note", topic.note());
            topics.add(content);
        }
        return topics;
    }

    private static List<Map<String, Object>> decisions(SessionContent said) {
        List<Map<String, Object>> decisions = new ArrayList<>();
        for (SessionDecision decision : said.decisions()) {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("case", decision.caseNumber());
            content.put("text", decision.text());
            content.put("assignee", decision.assignee());
            content.put("dueOn", decision.dueOn());
            decisions.add(content);
        }
        return decisions;
    }
}
