package org.throughline.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Answers;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Forms;
import org.throughline.engine.Submission;
import org.throughline.people.AccessLog;
import org.throughline.safety.domain.ConcernRepository;
import org.throughline.safety.domain.ConcernRepository.PhoneCall;
import org.throughline.safety.domain.ConcernRow;
import org.throughline.safety.domain.ReportDeadlinePolicy;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Rejection;
import org.throughline.shared.SealedRecord;

/** Suspicions that somebody is being harmed or may be, from the first word to the sealed written report. */
@Service
@Transactional
public class SafetyConcerns {

    /** The form a concern is raised with. */
    public static final String CONCERN_FORM = "safety-concern";

    private static final String KIND = "safety";

    private final Forms forms;
    private final Answers answers;
    private final Cases cases;
    private final CaseAccess access;
    private final CaseProcesses processes;
    private final ConcernRepository records;
    private final ConcernViewMapper reading;
    private final Dangers dangers;
    private final ResponsibleStaff staff;
    private final Timeline timeline;
    private final AccessLog log;
    private final Clock clock;
    private final Duration writtenWithin;

    SafetyConcerns(
            Forms forms,
            Answers answers,
            Cases cases,
            CaseAccess access,
            CaseProcesses processes,
            ConcernRepository records,
            ConcernViewMapper reading,
            Dangers dangers,
            ResponsibleStaff staff,
            Timeline timeline,
            AccessLog log,
            Clock clock,
            @Value("${throughline.safety.written-report-hours:48}") int writtenReportHours) {
        this.forms = forms;
        this.answers = answers;
        this.cases = cases;
        this.access = access;
        this.processes = processes;
        this.records = records;
        this.reading = reading;
        this.dangers = dangers;
        this.staff = staff;
        this.timeline = timeline;
        this.log = log;
        this.clock = clock;
        this.writtenWithin = Duration.ofHours(writtenReportHours);
    }

    /**
     * Raises a concern about a case: the safety response starts beside whatever else the case is doing. Anybody who may
     * read the case, or holds a task of it, may raise one.
     *
     * @param answers of the form {@value #CONCERN_FORM}
     * @return the concern's id
     */
    public UUID raise(UUID caseId, AnsweredForm given, Actor actor) {
        access.requireForTask(actor, caseId, Set.of());
        CaseSummary about = cases.require(caseId);
        Submission raised = forms.accept(CONCERN_FORM, caseId, given, actor);
        UUID concern = UUID.randomUUID();
        records.raised(concern, caseId, raised.id(), actor.username(), raised.at());
        log.wrote(actor, KIND, concern, caseId, "raised");
        recordEvent(about, actor.username(), "timeline.safety-concern-raised");
        if (raised.form().flag(DangerAnswers.DANGER)) {
            dangers.nameInConcern(caseId, concern, raised.id(), actor.username());
        }
        processes.deliver(
                CaseLifecycleProcess.Messages.SAFETY_CONCERN_RAISED,
                about.caseNumber(),
                Map.of(
                        SafetyResponseProcess.Variables.CONCERN_ID,
                        concern.toString(),
                        CaseVariables.SUBMISSION_ID,
                        raised.id().toString()));
        return concern;
    }

    /**
     * Those concerns of a case that this reader may know of, newest first; the reading is logged. They are for the
     * case's worker and supervisors and for whoever raised or reported one, not for everybody who may read the case.
     */
    public List<ConcernView> visible(UUID caseId, Actor reader) {
        List<ConcernRow> rows = records.ofCase(caseId).stream()
                .filter(row -> staff.mayRead(reader, row))
                .toList();
        rows.forEach(row -> log.read(reader, KIND, row.id(), caseId, "concern"));
        return rows.stream()
                .map(row -> reading.view(row, staff.mayCorrect(reader, row)))
                .toList();
    }

    /** True where this reader may see the case's concerns whoever raised them. */
    @Transactional(readOnly = true)
    public boolean mayRead(UUID caseId, Actor reader) {
        return staff.mayReadAll(reader, caseId);
    }

    /** One concern for an automatic step or a form of its own task: checks no access. */
    @Transactional(readOnly = true)
    public ConcernView require(UUID concernId) {
        return reading.view(row(concernId), false);
    }

    /** When the jurisdiction wants the written report, counted from the telephone call. */
    @Transactional(readOnly = true)
    public Instant writtenReportDue(UUID concernId) {
        ConcernRow row = row(concernId);
        return row.phone() == null
                ? row.raisedAt().plus(writtenWithin)
                : row.phone().writtenDueAt();
    }

    public void recordPhoneReport(UUID concernId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        FormAnswers report = submission.form();
        Instant calledAt = report.moment("calledAt", clock.getZone());
        Instant due = ReportDeadlinePolicy.due(calledAt, submission.at(), writtenWithin);
        records.phoned(
                concernId,
                new PhoneCall(report.words("agency"), report.text("reference"), calledAt, due),
                submissionId,
                submission.by(),
                submission.at());
        recordEvent(concernId, submission.by(), "timeline.safety-reported-by-phone");
    }

    /** Seals the written report: its text and SHA-256 are never changed; one filed again is a new revision. */
    public void fileSafetyReport(UUID concernId, UUID submissionId) {
        Submission written = answers.of(submissionId);
        ConcernRow concern = row(concernId);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("case", cases.require(concern.caseId()).caseNumber());
        content.put("concern", concernId);
        content.put("filedAt", written.at());
        content.put("filedBy", written.by());
        content.put("report", written.answers());
        records.filed(concernId, SealedRecord.of(content), written.by(), written.at());
        recordEvent(concernId, written.by(), "timeline.safety-report-filed");
    }

    /** A supervisor knows of it. That is all: there is no veto. */
    public void recordAcknowledgement(UUID concernId, UUID submissionId) {
        Submission known = answers.of(submissionId);
        records.acknowledged(concernId, submissionId, known.by(), known.at());
        recordEvent(concernId, known.by(), "timeline.safety-report-acknowledged");
    }

    /** The written report is late: the supervisors of the case are notified, on every page until it is filed. */
    public void escalateSafetyReport(UUID concernId) {
        ConcernRow concern = row(concernId);
        staff.supervisorsOf(concern.caseId())
                .forEach(supervisor -> records.escalated(concernId, supervisor, clock.instant()));
        recordEvent(concernId, Actor.SYSTEM.username(), "timeline.safety-report-late");
    }

    private void recordEvent(UUID concernId, String by, String message) {
        recordEvent(cases.require(row(concernId).caseId()), by, message);
    }

    /** Everybody who may read the case reads this: it says that something happened, not what. */
    private void recordEvent(CaseSummary about, String by, String message) {
        timeline.recordLinked(about.caseId(), "/cases/" + about.caseNumber() + "/safety", KIND, by, message);
    }

    private ConcernRow row(UUID concernId) {
        return records.find(concernId).orElseThrow(() -> Rejection.notFound("concern-unknown"));
    }
}
