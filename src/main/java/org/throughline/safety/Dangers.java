package org.throughline.safety;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.people.AccessLog;
import org.throughline.safety.domain.DangerPolicy;
import org.throughline.safety.domain.DangerRepository;
import org.throughline.safety.domain.DangerRow;
import org.throughline.safety.domain.TurnAwayPolicy;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.staff.StaffDirectory;

/**
 * Somebody is in immediate danger, wherever that is said: the safety response begins in the same transaction, unless
 * whoever says it gives a reason why not. The danger stands until somebody has seen to it.
 */
@Service
@Transactional
public class Dangers {

    private static final String KIND = "safety";
    private static final String NOTE = "note";
    private static final String INSTRUMENT = "instrument";

    private final DangerRepository dangers;
    private final DangerResponse response;
    private final SuicideResponses suicide;
    private final Cases cases;
    private final CaseAccess access;
    private final StaffDirectory staff;
    private final Timeline timeline;
    private final AccessLog log;
    private final Clock clock;

    Dangers(
            DangerRepository dangers,
            DangerResponse response,
            SuicideResponses suicide,
            Cases cases,
            CaseAccess access,
            StaffDirectory staff,
            Timeline timeline,
            AccessLog log,
            Clock clock) {
        this.dangers = dangers;
        this.response = response;
        this.suicide = suicide;
        this.cases = cases;
        this.access = access;
        this.staff = staff;
        this.timeline = timeline;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param namedIn a form's id
     * @param whyNot why no response is to begin, or null
     */
    void name(UUID caseId, String namedIn, UUID submissionId, String description, String whyNot, String by) {
        if (!DangerPolicy.isNews(description, dangers.ofCase(caseId))) {
            return;
        }
        UUID concern = whyNot == null ? response.answer(caseId, by) : null;
        add(caseId, namedIn, submissionId, description, new DangerAnswer(concern, null, whyNot), by);
    }

    /** That the client may end their own life, in any form: there is no reason for which no response begins. */
    void nameSuicide(UUID caseId, String namedIn, UUID submissionId, String by) {
        add(caseId, namedIn, submissionId, null, new DangerAnswer(null, suicide.answer(caseId, by), null), by);
    }

    /** In the form of a concern, whose own response answers it; what it says, fewer may read. */
    void nameInConcern(UUID caseId, UUID concern, UUID submissionId, String by) {
        add(caseId, SafetyConcerns.CONCERN_FORM, submissionId, null, new DangerAnswer(concern, null, null), by);
    }

    /**
     * In a note on the case; the caller has checked access.
     *
     * @param whyNot why no safety response is to begin, or null
     */
    public void nameInNote(UUID caseId, String text, String whyNot, Actor by) {
        name(caseId, NOTE, null, text, whyNot == null || whyNot.isBlank() ? null : whyNot.strip(), by.username());
    }

    /**
     * By an answer that the publication of an instrument calls critical: a response answers it, and nobody can say that
     * none is to begin. The caller has checked access.
     */
    public void nameByInstrument(UUID caseId, String description, Actor by) {
        UUID concern = response.answer(caseId, by.username());
        add(caseId, INSTRUMENT, null, description, new DangerAnswer(concern, null, null), by.username());
    }

    /** As {@link #nameByInstrument}, where the answer says that the client may end their own life. */
    public void nameSuicideByInstrument(UUID caseId, String description, Actor by) {
        UUID answering = suicide.answer(caseId, by.username());
        add(caseId, INSTRUMENT, null, description, new DangerAnswer(null, answering, null), by.username());
    }

    /** Every danger that was named in the case, newest first; the caller has checked access. */
    @Transactional(readOnly = true)
    public List<DangerView> ofCase(UUID caseId) {
        return dangers.ofCase(caseId).stream().map(this::view).toList();
    }

    /**
     * Somebody saw to it that the danger is over, or in other hands.
     *
     * @throws Rejection at {@code reason} where none is given; conflict {@code no-danger} where none stands
     */
    public void end(UUID caseId, String reason, Actor by) {
        access.requireChange(by, caseId);
        String stated = DangerPolicy.reasonToEnd(reason);
        int ended = dangers.endAll(
                caseId, new DangerRow.DangerEnd(stated, clock.instant(), by.username(), by.is(Role.SUPERVISOR)));
        if (ended == 0) {
            throw Rejection.conflict("no-danger");
        }
        log.wrote(by, AccessLog.CASE, caseId, "danger-ended");
        recordEvent(caseId, by.username(), "timeline.danger-ended");
    }

    /** What is said of a danger that stands, which may be an empty text; empty where nobody is in danger. */
    @Transactional(readOnly = true)
    public Optional<String> standing(UUID caseId) {
        return dangers.ofCase(caseId).stream()
                .filter(DangerRow::isStanding)
                .map(danger -> danger.description() == null ? "" : danger.description())
                .findFirst();
    }

    /** Whether no danger that was named in the request keeps the screener from turning it away alone. */
    @Transactional(readOnly = true)
    public boolean mayTurnAway(UUID caseId, String screener) {
        return TurnAwayPolicy.allows(
                dangers.ofCase(caseId), cases.require(caseId).episode().openedAt(), screener);
    }

    /**
     * Before a request is screened out or answered with information only.
     *
     * @throws Rejection at {@code screening}, {@code turn-away-needs-second}
     */
    @Transactional(readOnly = true)
    public void requireTurnAway(UUID caseId, String screener) {
        TurnAwayPolicy.require(
                dangers.ofCase(caseId), cases.require(caseId).episode().openedAt(), screener);
    }

    private void add(
            UUID caseId, String namedIn, UUID submissionId, String description, DangerAnswer answer, String by) {
        dangers.add(new DangerRow(
                UUID.randomUUID(),
                caseId,
                namedIn,
                submissionId,
                description,
                clock.instant(),
                by,
                answer.concern(),
                answer.response(),
                answer.whyNot(),
                null));
        recordEvent(
                caseId,
                by,
                answer.whyNot() == null ? "timeline.immediate-danger-named" : "timeline.danger-named-unanswered");
    }

    /** What answers a danger: one of the three. */
    private record DangerAnswer(UUID concern, UUID response, String whyNot) {}

    private void recordEvent(UUID caseId, String by, String message) {
        String link = "/cases/" + cases.require(caseId).caseNumber() + "/safety";
        timeline.recordLinked(caseId, link, KIND, by, message);
    }

    private DangerView view(DangerRow row) {
        DangerRow.DangerEnd end = row.end();
        return new DangerView(
                row.namedIn(),
                row.description(),
                row.namedAt(),
                staff.displayName(row.namedBy()),
                row.unansweredReason(),
                end == null ? null : new DangerView.DangerEndView(end.reason(), end.at(), staff.displayName(end.by())));
    }
}
