package org.throughline.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Cases;
import org.throughline.people.AccessLog;
import org.throughline.people.AccessedList;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.SealedRecord;
import org.throughline.supervision.domain.AuditPolicy;
import org.throughline.supervision.domain.AuditRepository;
import org.throughline.supervision.domain.AuditRepository.RecordRow;
import org.throughline.supervision.domain.AuditRepository.ResultRow;
import org.throughline.supervision.domain.AuditSampleRepository;

/** Some records of each team are drawn every month and audited against the checklist, by a supervisor of the team. */
@Service
@Transactional
public class RecordAudits {

    private final AuditRepository audits;
    private final AuditSampleRepository samples;
    private final AuditChecklists checklists;
    private final AuditViewMapper mapper;
    private final Cases cases;
    private final AccessLog log;
    private final Clock clock;

    RecordAudits(
            AuditRepository audits,
            AuditSampleRepository samples,
            AuditChecklists checklists,
            AuditViewMapper mapper,
            Cases cases,
            AccessLog log,
            Clock clock) {
        this.audits = audits;
        this.samples = samples;
        this.checklists = checklists;
        this.mapper = mapper;
        this.cases = cases;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What was drawn for the team and month, and what was found. Logs whose cases were shown.
     *
     * @param month null for the present one
     * @throws Rejection not found {@code audit-unknown} for any other than a supervisor of the team; invalid at {@code month}
     *     {@code audit-month}
     */
    public AuditMonth month(YearMonth month, String team, Actor reader) {
        requireTeam(team, reader);
        LocalDate first = AuditPolicy.requireShowable(month == null ? YearMonth.now(clock) : month)
                .atDay(1);
        List<RecordRow> rows = audits.drawn(first, team);
        logListed(rows, reader);
        return new AuditMonth(
                first,
                team,
                samples.isDrawn(first, team),
                mapper.records(rows),
                mapper.workers(audits.byWorker(team, first.minusMonths(11), first)));
    }

    /**
     * Draws the records of a month, once: as many as the checklist says, of the cases that were open in it; those first that
     * were audited least often, then in an order that nobody can choose.
     *
     * @throws Rejection as {@link #month}; invalid at {@code month} {@code audit-month-ahead}; conflict {@code audit-drawn}
     */
    public void draw(YearMonth month, String team, Actor by) {
        requireTeam(team, by);
        YearMonth drawn = AuditPolicy.requireMonth(month, YearMonth.now(clock));
        int records = checklists.current().records();
        if (!samples.draw(drawn.atDay(1), team, records, by.username(), clock.instant())) {
            throw Rejection.conflict("audit-drawn");
        }
        int position = 0;
        List<RecordRow> rows = samples.sample(drawn, team, records, clock.getZone());
        for (RecordRow row : rows) {
            samples.add(row, ++position);
        }
        logListed(rows, by);
    }

    /**
     * One record to be audited, or its audit. That the record was read is logged as any reading of it.
     *
     * @throws Rejection not found {@code audit-unknown} for any other than a supervisor of its team
     */
    public RecordAuditView view(UUID id, Actor reader) {
        RecordRow row = require(id, reader);
        String client = cases.view(row.caseNumber(), reader).clientName();
        return mapper.view(row, client, checklists.current());
    }

    /**
     * Seals what was found.
     *
     * @param checklist version that was asked
     * @param findings one for each question, in their order
     * @throws Rejection as {@link #view}; forbidden {@code audit-own} for the worker of the record; conflict {@code
     *     audit-done}, {@code checklist-stale}; invalid as {@link AuditPolicy#requireFindings}
     */
    public void record(UUID id, int checklist, List<AuditAnswer> findings, Actor by) {
        RecordRow row = require(id, by);
        if (by.isNamed(row.worker())) {
            throw Rejection.forbidden("audit-own");
        }
        AuditChecklist asked = checklists.current();
        if (asked.version() != checklist) {
            throw Rejection.conflict("checklist-stale");
        }
        AuditPolicy.requireFindings(findings, asked.questions().size());
        Map<String, Object> content = content(row, asked, findings, by);
        if (!audits.record(result(id, checklist, findings, by), SealedRecord.of(content))) {
            throw Rejection.conflict("audit-done");
        }
        log.wrote(by, AccessLog.CASE, row.caseId(), "record-audit");
    }

    /** The teams whose records this person audits. */
    public static List<String> teams(Actor actor) {
        return actor.is(Role.SUPERVISOR) ? actor.teams().stream().sorted().toList() : List.of();
    }

    private ResultRow result(UUID id, int checklist, List<AuditAnswer> findings, Actor by) {
        return new ResultRow(
                id,
                checklist,
                AuditPolicy.count(findings, AuditAnswer.YES),
                AuditPolicy.count(findings, AuditAnswer.NO),
                null,
                by.username(),
                clock.instant());
    }

    private Map<String, Object> content(RecordRow row, AuditChecklist asked, List<AuditAnswer> findings, Actor by) {
        List<Map<String, Object>> answered = new ArrayList<>();
        for (int at = 0; at < findings.size(); at++) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("question", asked.questions().get(at));
            one.put("answer", findings.get(at).answer());
            one.put("remark", findings.get(at).remark());
            answered.add(one);
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("case", row.caseNumber());
        content.put("month", row.month());
        content.put("worker", row.worker() == null ? "" : row.worker());
        content.put("checklist", asked.version());
        content.put("findings", answered);
        content.put("by", by.username());
        content.put("at", clock.instant());
        return content;
    }

    private void logListed(List<RecordRow> rows, Actor reader) {
        List<UUID> ids = rows.stream().map(RecordRow::caseId).toList();
        log.listed(reader, "record-audits", new AccessedList(ids, ids.size(), "", null));
    }

    private RecordRow require(UUID id, Actor reader) {
        RecordRow row = audits.find(id).orElseThrow(() -> Rejection.notFound("audit-unknown"));
        requireTeam(row.team(), reader);
        return row;
    }

    private static void requireTeam(String team, Actor actor) {
        if (team == null || !teams(actor).contains(team)) {
            throw Rejection.notFound("audit-unknown");
        }
    }
}
