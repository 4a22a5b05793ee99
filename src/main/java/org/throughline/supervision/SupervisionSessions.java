package org.throughline.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.AccessLog;
import org.throughline.people.AccessedList;
import org.throughline.shared.Actor;
import org.throughline.shared.CursorMoment;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffNames;
import org.throughline.supervision.domain.SessionContentRepository;
import org.throughline.supervision.domain.SessionPolicy;
import org.throughline.supervision.domain.SessionRepository;
import org.throughline.supervision.domain.SessionRow;

/** Sessions of supervision: written by the supervisor, read by the two who hold them and by the worker's supervisors. */
@Service
@Transactional
public class SupervisionSessions {

    static final String KIND = "supervision";

    private final SessionRepository sessions;
    private final SessionContentRepository contents;
    private final SessionCases cases;
    private final SessionViewMapper mapper;
    private final SupervisionAccess supervision;
    private final StaffDirectory staff;
    private final AccessLog log;
    private final Clock clock;

    SupervisionSessions(
            SessionRepository sessions,
            SessionContentRepository contents,
            SessionCases cases,
            SessionViewMapper mapper,
            SupervisionAccess supervision,
            StaffDirectory staff,
            AccessLog log,
            Clock clock) {
        this.sessions = sessions;
        this.contents = contents;
        this.cases = cases;
        this.mapper = mapper;
        this.supervision = supervision;
        this.staff = staff;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Writes a session down; nobody has signed it yet.
     *
     * @param worker username of somebody of the supervisor's teams
     * @throws Rejection not found {@code session-worker-unknown}; invalid as {@link SessionPolicy}, and {@code
     *     session-case-unknown} for a case that not both may read
     */
    public UUID start(String worker, SessionContent content, Actor supervisor) {
        supervision.requireSupervised(supervisor, worker);
        Map<String, UUID> known = proper(content, worker, supervisor);
        UUID id = UUID.randomUUID();
        sessions.add(new SessionRow(
                id,
                worker,
                supervisor.username(),
                1,
                content.heldOn(),
                content.minutes(),
                content.notes(),
                clock.instant(),
                null,
                0,
                false));
        write(id, content, List.of(), known, supervisor, worker);
        return id;
    }

    /**
     * Writes another version of a session that not both have signed; a signature of the earlier one counts no more.
     *
     * @param version that was read
     * @throws Rejection those of {@link #start}; forbidden {@code session-not-yours}; conflict {@code session-stale}, {@code
     *     session-sealed}, {@code session-in-error}
     */
    public void save(UUID id, int version, SessionContent content, Actor by) {
        SessionRow session = requireWritable(id, version, by);
        Map<String, UUID> known = proper(content, session.worker(), by);
        sessions.change(id, content.heldOn(), content.minutes(), content.notes());
        write(id, content, contents.topics(id), known, by, session.worker());
    }

    /**
     * Logs who read it.
     *
     * @throws Rejection not found {@code session-unknown}, also for whoever may not know of it
     */
    public SupervisionSessionView view(UUID id, Actor reader) {
        SupervisionSessionView view = mapper.view(require(id, reader), reader);
        log.read(reader, KIND, id, null, "supervision-session");
        return view;
    }

    /**
     * What its supervisor is about to change. Logs who read it.
     *
     * @throws Rejection not found {@code session-unknown}; forbidden {@code session-not-yours}; conflict {@code
     *     session-sealed}, {@code session-in-error}
     */
    public SupervisionSessionView toChange(UUID id, Actor by) {
        requireWritable(id, require(id, by).version(), by);
        return view(id, by);
    }

    /** Those that the reader holds, and those of whom they supervise; the newest first. */
    public Slice<SupervisionSessionRow> slice(Integer limit, String after, Actor reader) {
        int size = Slice.limit(limit);
        Set<String> workers = new TreeSet<>(Set.of(reader.username()));
        supervision.supervisees(reader).forEach(member -> workers.add(member.username()));
        Slice<SessionRow> rows = Slice.of(
                sessions.slice(reader.username(), workers, CursorMoment.before(after), size + 1),
                size,
                row -> CursorMoment.cursor(row.startedAt(), row.id()));
        log.listed(
                reader,
                "supervision-sessions",
                new AccessedList(List.of(), rows.items().size(), "", null));
        StaffNames names = new StaffNames(staff);
        return rows.map(row -> mapper.row(row, names));
    }

    /** How many sessions wait for this person's signature, counted up to a hundred. */
    @Transactional(readOnly = true)
    public int countUnsigned(Actor actor) {
        return sessions.unsigned(actor.username());
    }

    SessionRow require(UUID id, Actor reader) {
        return supervision.requireRead(
                reader, sessions.find(id).orElseThrow(() -> Rejection.notFound("session-unknown")));
    }

    /** Locked until the transaction ends. */
    SessionRow requireChangeable(UUID id, int version, Actor by) {
        SessionRow session =
                supervision.requireRead(by, sessions.lock(id).orElseThrow(() -> Rejection.notFound("session-unknown")));
        if (session.inError()) {
            throw Rejection.conflict("session-in-error");
        }
        if (session.isSealed()) {
            throw Rejection.conflict("session-sealed");
        }
        if (session.version() != version) {
            throw Rejection.conflict("session-stale");
        }
        return session;
    }

    /** Changeable, and the supervisor's own. */
    private SessionRow requireWritable(UUID id, int version, Actor by) {
        SessionRow session = requireChangeable(id, version, by);
        if (!by.isNamed(session.supervisor())) {
            throw Rejection.forbidden("session-not-yours");
        }
        return session;
    }

    private Map<String, UUID> proper(SessionContent content, String worker, Actor supervisor) {
        SessionPolicy.require(content, Set.of(worker, supervisor.username()), LocalDate.now(clock));
        return cases.require(content, worker, supervisor);
    }

    private void write(
            UUID id,
            SessionContent content,
            List<SessionTopic> before,
            Map<String, UUID> known,
            Actor by,
            String worker) {
        contents.replace(id, cases.withReasons(content.topics(), before, worker, by), content.decisions(), known);
        log.wrote(by, KIND, id, null, "supervision-session");
    }
}
