package org.throughline.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Answers;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.engine.Submission;
import org.throughline.safety.domain.ConsultationDecision;
import org.throughline.safety.domain.DangerRepository;
import org.throughline.safety.domain.DangerRow.DangerEnd;
import org.throughline.safety.domain.SuicideClosingDecision;
import org.throughline.safety.domain.SuicideClosingPolicy;
import org.throughline.safety.domain.SuicideLevel;
import org.throughline.safety.domain.SuicideResponseRepository;
import org.throughline.safety.domain.SuicideResponseRow;
import org.throughline.safety.domain.SuicideResponseRow.Closing;
import org.throughline.safety.domain.SuicideResponseRow.Decision;
import org.throughline.safety.domain.SuicideResponseRow.SuicideStep;
import org.throughline.shared.Attribution;
import org.throughline.shared.CursorMoment;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** What is owed to somebody who may end their life: from the critical answer to a clinician's closing. */
@Service
@Transactional
public class SuicideResponses {

    private static final String KIND = "safety";

    private final SuicideResponseRepository responses;
    private final DangerRepository dangers;
    private final SuicideResponseViewMapper reading;
    private final CaseProcessStart processes;
    private final Answers answers;
    private final Cases cases;
    private final Timeline timeline;
    private final Clock clock;

    SuicideResponses(
            SuicideResponseRepository responses,
            DangerRepository dangers,
            SuicideResponseViewMapper reading,
            CaseProcessStart processes,
            Answers answers,
            Cases cases,
            Timeline timeline,
            Clock clock) {
        this.responses = responses;
        this.dangers = dangers;
        this.reading = reading;
        this.processes = processes;
        this.answers = answers;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @return the response that answers the danger: the open one, else one that begins now */
    UUID answer(UUID caseId, String by) {
        return responses.openOf(caseId).orElseGet(() -> begin(caseId, by));
    }

    private UUID begin(UUID caseId, String by) {
        UUID id = UUID.randomUUID();
        responses.begin(id, caseId, new Attribution(by, clock.instant()));
        recordEvent(caseId, by, "timeline.suicide-response-begun");
        processes.begin(
                CaseLifecycleProcess.Messages.SUICIDE_RISK_NAMED,
                SuicideResponseProcess.KEY,
                caseId,
                SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID,
                id);
        return id;
    }

    /** @return what the client, or whoever could not ask them, answered */
    public FormAnswers recordInquiry(UUID id, UUID submissionId) {
        Submission asked = answers.of(submissionId);
        responses.asked(id, submissionId, new Attribution(asked.by(), asked.at()));
        recordEvent(row(id).caseId(), asked.by(), "timeline.suicide-asked");
        return asked.form();
    }

    /**
     * What the decision table made of the answers.
     *
     * @param hours until the caring contact is due
     * @return when it is due
     */
    public Instant recordRisk(
            UUID id, String level, String reason, boolean emergency, boolean consultation, Duration hours) {
        Instant now = clock.instant();
        Instant contactBy = now.plus(hours);
        responses.decided(
                id, new Decision(SuicideLevel.of(level).id(), reason, emergency, consultation, contactBy), now);
        return contactBy;
    }

    public void recordEmergencyCall(UUID id, UUID submissionId) {
        done(id, "emergency", null, answers.of(submissionId), "timeline.suicide-emergency");
    }

    /** @throws Rejection at {@code level} or {@code consultation}, {@code decision-unknown} */
    public ConsultationDecision recordConsultation(UUID id, UUID submissionId) {
        Submission consulted = answers.of(submissionId);
        SuicideLevel level = SuicideLevel.of(consulted.form().words("level"));
        ConsultationDecision decision = consulted.form().decision("consultation", ConsultationDecision.class);
        done(id, "consultation", level, consulted, "timeline.suicide-consulted");
        return decision;
    }

    public void recordCaringContact(UUID id, UUID submissionId) {
        done(id, "contact", null, answers.of(submissionId), "timeline.suicide-contact");
    }

    /**
     * A clinician says how high the risk is now and whether that closes the response; with it the dangers end that it
     * answered.
     *
     * @throws Rejection at {@code level} or {@code closing}, {@code decision-unknown}
     */
    public SuicideClosingDecision recordClosing(UUID id, UUID submissionId) {
        Submission found = answers.of(submissionId);
        SuicideLevel level = SuicideLevel.of(found.form().words("level"));
        SuicideClosingDecision decision = SuicideClosingPolicy.decide(level, found.form());
        if (decision == SuicideClosingDecision.ASK_AGAIN) {
            done(id, "review", level, found, "timeline.suicide-asked-again");
            return decision;
        }
        String reason = found.form().words("reason");
        responses.close(id, submissionId, new Closing(level.id(), reason, new Attribution(found.by(), found.at())));
        dangers.endOf(id, new DangerEnd(reason, found.at(), found.by(), true));
        recordEvent(row(id).caseId(), found.by(), "timeline.suicide-response-closed");
        return decision;
    }

    /** Newest first; the caller has checked access. */
    @Transactional(readOnly = true)
    public Slice<SuicideResponseView> ofCase(UUID caseId, Integer limit, String after) {
        int size = Slice.limit(limit);
        CursorMoment from = CursorMoment.before(after);
        List<SuicideResponseRow> rows = responses.slice(caseId, from.at(), from.id(), size + 1);
        return Slice.of(rows, size, row -> CursorMoment.cursor(row.begun().at(), row.id()))
                .map(reading::view);
    }

    /** One response of the case; the caller has checked access. */
    @Transactional(readOnly = true)
    public SuicideResponseView require(UUID caseId, UUID id) {
        SuicideResponseRow row = row(id);
        if (!row.caseId().equals(caseId)) {
            throw unknown();
        }
        return reading.view(row);
    }

    private void done(UUID id, String kind, SuicideLevel level, Submission submission, String message) {
        Attribution by = new Attribution(submission.by(), submission.at());
        responses.done(id, new SuicideStep(kind, submission.id(), level == null ? null : level.id(), by));
        recordEvent(row(id).caseId(), submission.by(), message);
    }

    private void recordEvent(UUID caseId, String by, String message) {
        String link = "/cases/" + cases.require(caseId).caseNumber() + "/safety";
        timeline.recordLinked(caseId, link, KIND, by, message);
    }

    private SuicideResponseRow row(UUID id) {
        return responses.find(id).orElseThrow(SuicideResponses::unknown);
    }

    private static Rejection unknown() {
        return Rejection.notFound("suicide-response-unknown");
    }
}
