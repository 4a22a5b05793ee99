package org.throughline.casefile;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.AmendmentPolicy;
import org.throughline.casefile.domain.AmendmentRepository;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.Forms;
import org.throughline.engine.Submission;
import org.throughline.engine.VettedActions;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;
import org.throughline.shared.Json;
import org.throughline.shared.Rejection;

/** Corrections of completed forms, with their reason, as long as nothing was built on what was answered. */
@Service
@Transactional
public class Amendments {

    /** The field of the correcting form that asks why. */
    public static final String REASON = "amendmentReason";

    private final AmendmentRepository amendments;
    private final Answers answers;
    private final CaseDecisions decisions;
    private final Forms forms;
    private final VettedActions actions;
    private final ObjectProvider<AmendableRecord> records;
    private final Timeline timeline;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Amendments(
            AmendmentRepository amendments,
            Answers answers,
            CaseDecisions decisions,
            Forms forms,
            VettedActions actions,
            ObjectProvider<AmendableRecord> records,
            Timeline timeline,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.amendments = amendments;
        this.answers = answers;
        this.decisions = decisions;
        this.forms = forms;
        this.actions = actions;
        this.records = records;
        this.timeline = timeline;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What rests on answers, so that they cannot be corrected any more.
     *
     * @param later the step that was completed with them; null where an automatic step took them over
     * @param action what that automatic step does, in the reader's words; else null
     */
    public record BuiltOn(Submission later, String action) {}

    /** Every correction in the case, oldest first. The caller has checked access. */
    @Transactional(readOnly = true)
    public List<Amendment> ofCase(UUID caseId) {
        return amendments.ofCase(caseId).stream().map(Answers::amendment).toList();
    }

    /** Whether this person may correct it, if nothing was built on it. */
    @Transactional(readOnly = true)
    public boolean isTheirs(Submission submission, Actor actor) {
        return decisions.mayAmend(actor, submission);
    }

    /** @throws Rejection not found {@code submission-unknown} for what this person may not read */
    @Transactional(readOnly = true)
    public Submission require(UUID caseId, UUID submissionId, Actor actor) {
        return answers.shown(caseId, submissionId, actor).orElseThrow(() -> Rejection.notFound("submission-unknown"));
    }

    /** Empty where the answers may be corrected. */
    @Transactional(readOnly = true)
    public Optional<BuiltOn> builtOn(Submission submission) {
        Optional<Submission> later = answers.firstInTaskAfter(submission.caseId(), submission.at());
        if (later.isPresent()) {
            return later.map(step -> new BuiltOn(step, null));
        }
        boolean follows = records.stream().anyMatch(record -> record.formIds().contains(submission.formId()));
        return follows ? Optional.empty() : takenOver(submission.formId()).map(action -> new BuiltOn(null, action));
    }

    private Optional<String> takenOver(String formId) {
        Locale locale = LocaleContextHolder.getLocale();
        return actions.list(locale).stream()
                .filter(action -> formId.equals(action.answersOf()))
                .map(VettedActions.Action::words)
                .findFirst();
    }

    /** The form as it was answered, with the question why on top; what decided the way of the case is only shown. */
    @Transactional(readOnly = true)
    public DeployedForm form(Submission submission) {
        DeployedForm answered = forms.find(submission.formId(), submission.formVersion())
                .orElseGet(() -> forms.newest(submission.formId()));
        return CorrectionForm.of(answered, REASON);
    }

    /** What the correcting form opens with: the answers as they read now. */
    @Transactional(readOnly = true)
    public Map<String, Object> opening(Submission submission) {
        return answers.of(submission.id()).answers();
    }

    /**
     * Keeps the corrected answers beside the original.
     *
     * @throws Rejection forbidden {@code amendment-not-yours}; conflict {@code amendment-built-on}; at its field {@code
     *     amendment-reason}
     * @throws org.throughline.shared.FormRefused where a field does not fit
     */
    public void amend(UUID caseId, UUID submissionId, AnsweredForm corrected, Actor by) {
        Submission submission = require(caseId, submissionId, by);
        decisions.requireAmendment(by, submission);
        if (builtOn(submission).isPresent()) {
            throw Rejection.conflict("amendment-built-on");
        }
        Map<String, Object> kept = new LinkedHashMap<>(forms.check(form(submission), opening(submission), corrected));
        String reason = AmendmentPolicy.requireReason(REASON, (String) kept.remove(REASON));
        amendments.add(new AmendmentRepository.StoredAmendment(
                UUID.randomUUID(), submissionId, caseId, reason, Json.of(kept), by.username(), clock.instant()));
        records.stream()
                .filter(record -> record.formIds().contains(submission.formId()))
                .forEach(
                        record -> record.follow(caseId, answers.of(submissionId).form(), by));
        events.publishEvent(new AnswersAmended(submission, answers.of(submissionId), reason, by.username()));
        timeline.record(caseId, "answers", by.username(), "timeline.answers-amended");
        log.wrote(by, AccessLog.CASE, caseId, "amendment");
    }
}
