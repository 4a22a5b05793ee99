package org.throughline.safety;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Answers;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Forms;
import org.throughline.engine.Submission;
import org.throughline.people.AccessLog;
import org.throughline.safety.domain.AddendumRepository;
import org.throughline.safety.domain.AddendumRepository.Addendum;
import org.throughline.safety.domain.AddendumRepository.AddendumDelivery;
import org.throughline.safety.domain.ConcernRepository;
import org.throughline.safety.domain.ConcernRow;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Rejection;
import org.throughline.shared.SealedRecord;

/**
 * Corrections of a filed safety report. The report stays as it was filed; what was wrong or missing is said in an
 * addendum, sealed as the report is, and the agency that has the report is informed.
 */
@Service
@Transactional
public class ReportAddenda {

    /** The form that a report is corrected with. */
    public static final String FORM = "correct-safety-report";

    private static final String KIND = "safety";

    private final ConcernRepository concerns;
    private final AddendumRepository addenda;
    private final ResponsibleStaff staff;
    private final Cases cases;
    private final Answers answers;
    private final Forms forms;
    private final CaseProcesses processes;
    private final Timeline timeline;
    private final AccessLog log;
    private final Clock clock;

    ReportAddenda(
            ConcernRepository concerns,
            AddendumRepository addenda,
            ResponsibleStaff staff,
            Cases cases,
            Answers answers,
            Forms forms,
            CaseProcesses processes,
            Timeline timeline,
            AccessLog log,
            Clock clock) {
        this.concerns = concerns;
        this.addenda = addenda;
        this.staff = staff;
        this.cases = cases;
        this.answers = answers;
        this.forms = forms;
        this.processes = processes;
        this.timeline = timeline;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The concern whose report this reader may correct.
     *
     * @throws Rejection not found {@code concern-unknown}, also where the reader may not know of it; conflict {@code
     *     report-not-filed} while there is no report yet; forbidden {@code addendum-not-yours}
     */
    public UUID requireCorrectable(UUID caseId, UUID concernId, Actor actor) {
        return correctable(caseId, concernId, actor).id();
    }

    /**
     * Seals the correction and has it sent to the agency.
     *
     * @param given answers of the form {@value #FORM}
     * @return the addendum's id
     */
    public UUID file(UUID caseId, UUID concernId, AnsweredForm given, Actor actor) {
        ConcernRow concern = correctable(caseId, concernId, actor);
        CaseSummary about = cases.require(caseId);
        Submission written = forms.accept(FORM, caseId, given, actor);
        int number = addenda.nextNumber(concernId);
        Addendum addendum = new Addendum(
                UUID.randomUUID(),
                concernId,
                concern.report().revision(),
                number,
                SealedRecord.of(content(about.caseNumber(), concern, number, written)),
                written.at(),
                written.by(),
                null);
        addenda.filed(addendum, written.id());
        log.wrote(actor, KIND, concernId, caseId, "addendum");
        record(about, actor.username(), "timeline.safety-addendum-filed");
        processes.start(
                SafetyAddendumProcess.KEY,
                caseId,
                about.caseNumber(),
                Map.of(
                        SafetyAddendumProcess.Variables.CONCERN_ID,
                        concernId.toString(),
                        SafetyAddendumProcess.Variables.ADDENDUM_ID,
                        addendum.id().toString(),
                        CaseVariables.SUBMISSION_ID,
                        written.id().toString()));
        return addendum.id();
    }

    /** How and when the agency got it. */
    public void recordSent(UUID addendumId, UUID submissionId) {
        Addendum addendum = addenda.find(addendumId).orElseThrow(() -> Rejection.notFound("addendum-unknown"));
        Submission submission = answers.of(submissionId);
        FormAnswers sending = submission.form();
        addenda.sent(
                addendumId,
                new AddendumDelivery(
                        sending.words("agency"),
                        sending.words("means"),
                        sending.text("reference"),
                        sending.moment("sentAt", clock.getZone()),
                        submission.by()),
                submissionId,
                submission.at());
        UUID caseId = row(addendum.concernId()).caseId();
        record(cases.require(caseId), submission.by(), "timeline.safety-addendum-sent");
    }

    /** The text of an addendum, for the form of its own task: checks no access. */
    @Transactional(readOnly = true)
    public Map<String, Object> answersOf(UUID addendumId) {
        return addenda.find(addendumId)
                .map(addendum -> ConcernViewMapper.part(addendum.seal(), "addendum"))
                .orElseThrow(() -> Rejection.notFound("addendum-unknown"));
    }

    private ConcernRow correctable(UUID caseId, UUID concernId, Actor actor) {
        ConcernRow concern = row(concernId);
        if (!concern.caseId().equals(caseId) || !staff.mayRead(actor, concern)) {
            throw Rejection.notFound("concern-unknown");
        }
        if (concern.report() == null) {
            throw Rejection.conflict("report-not-filed");
        }
        if (!staff.mayCorrect(actor, concern)) {
            throw Rejection.forbidden("addendum-not-yours");
        }
        return concern;
    }

    private static Map<String, Object> content(String caseNumber, ConcernRow concern, int number, Submission written) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("case", caseNumber);
        content.put("concern", concern.id());
        content.put("number", number);
        content.put("revision", concern.report().revision());
        content.put("report", concern.report().seal().sha256());
        content.put("filedAt", written.at());
        content.put("filedBy", written.by());
        content.put("addendum", written.answers());
        return content;
    }

    private ConcernRow row(UUID concernId) {
        return concerns.find(concernId).orElseThrow(() -> Rejection.notFound("concern-unknown"));
    }

    /** Everybody who may read the case reads this: it says that something happened, not what. */
    private void record(CaseSummary about, String by, String message) {
        timeline.recordLinked(about.caseId(), "/cases/" + about.caseNumber() + "/safety", KIND, by, message);
    }
}
