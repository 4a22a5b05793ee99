package org.throughline.supervision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseAccess;
import org.throughline.people.AccessLog;
import org.throughline.people.AccessedList;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.staff.StaffMember;
import org.throughline.supervision.domain.AgendaRepository;
import org.throughline.supervision.domain.AgendaRepository.ProposedCase;
import org.throughline.supervision.domain.CaseAtWorkRepository.CarriedCase;
import org.throughline.supervision.domain.SessionContentRepository;
import org.throughline.supervision.domain.SessionDecisionRow;

/**
 * What the program proposes to talk about with a worker: of the cases that the reader may read, those for which something
 * speaks now. Of danger it says that somebody is in danger, as the safety strip does, and never what a concern is about.
 */
@Service
@Transactional
public class SupervisionAgenda {

    private static final int MOST_OPEN_DECISIONS = 50;

    private final AgendaRepository agenda;
    private final SessionContentRepository contents;
    private final SessionViewMapper mapper;
    private final SupervisionAccess supervision;
    private final SessionCases cases;
    private final CaseAccess access;
    private final AccessLog log;

    SupervisionAgenda(
            AgendaRepository agenda,
            SessionContentRepository contents,
            SessionViewMapper mapper,
            SupervisionAccess supervision,
            SessionCases cases,
            CaseAccess access,
            AccessLog log) {
        this.agenda = agenda;
        this.contents = contents;
        this.mapper = mapper;
        this.supervision = supervision;
        this.cases = cases;
        this.access = access;
        this.log = log;
    }

    /** Whose agenda it is. Rejection: not found {@code session-worker-unknown}. */
    @Transactional(readOnly = true)
    public StaffMember worker(String username, Actor reader) {
        return supervision.requireAgenda(reader, username);
    }

    /**
     * The weightiest reasons first. Logs whose cases were shown.
     *
     * @throws Rejection not found {@code session-worker-unknown} for any other than the worker and their supervisors
     */
    public Slice<AgendaItem> slice(String worker, Integer limit, String after, Actor reader) {
        supervision.requireAgenda(reader, worker);
        int size = Slice.limit(limit);
        List<ProposedCase> rows =
                agenda.slice(cases.question(worker), access.readableByRow(reader, "k.case_id"), after, size + 1);
        Slice<AgendaItem> shown = Slice.of(rows, size, ProposedCase::cursor).map(ProposedCase::item);
        List<UUID> ids = shown.items().stream().map(AgendaItem::caseId).toList();
        log.listed(reader, "supervision-agenda", new AccessedList(ids, ids.size(), "", null));
        return shown;
    }

    /**
     * What earlier sessions decided and nobody has carried out yet, the one due first on top; at most fifty.
     *
     * @throws Rejection as {@link #slice}
     */
    public List<DecisionView> openDecisions(String worker, Actor reader) {
        supervision.requireAgenda(reader, worker);
        List<SessionDecisionRow> open =
                contents.open(worker, access.readableByRow(reader, "d.case_id"), MOST_OPEN_DECISIONS);
        List<UUID> ids = open.stream().map(SessionDecisionRow::caseId).toList();
        log.listed(reader, "supervision-agenda", new AccessedList(ids, ids.size(), "", null));
        return mapper.decisions(open);
    }

    /**
     * Names of the worker's clients by the numbers of their open cases, of those that the reader may read: at most two hundred.
     *
     * @throws Rejection as {@link #slice}
     */
    public Map<String, String> cases(String worker, Actor reader) {
        supervision.requireAgenda(reader, worker);
        List<CarriedCase> carried = cases.ofWorker(worker, reader);
        List<UUID> ids = carried.stream().map(CarriedCase::caseId).toList();
        log.listed(reader, "supervision-agenda", new AccessedList(ids, ids.size(), "", null));
        Map<String, String> names = new LinkedHashMap<>();
        carried.forEach(one -> names.put(one.caseNumber(), one.clientName()));
        return names;
    }
}
