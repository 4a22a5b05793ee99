package org.throughline.intake;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Answers;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.contacts.Notes;
import org.throughline.contacts.Notes.DangerInNote;
import org.throughline.contacts.Notes.NoteText;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.Submission;
import org.throughline.intake.domain.IntakePolicy;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.staff.StaffDirectory;

/**
 * Somebody calls whose case is open: what they say belongs there, not into another case. It becomes a note of that case
 * and a task for whoever has it; who takes the call need not be able to read the case.
 */
@Service
@Transactional
public class CallBacks {

    private static final String KIND = "intake";
    private static final String PHONE = "phone";

    private final ClientMatcher matching;
    private final LinkAudience audience;
    private final Cases cases;
    private final Notes notes;
    private final Timeline timeline;
    private final CaseProcesses processes;
    private final Answers answers;
    private final IntakeDrafts drafts;
    private final StaffDirectory staff;
    private final Clock clock;

    CallBacks(
            ClientMatcher matching,
            LinkAudience audience,
            Cases cases,
            Notes notes,
            Timeline timeline,
            CaseProcesses processes,
            Answers answers,
            IntakeDrafts drafts,
            StaffDirectory staff,
            Clock clock) {
        this.matching = matching;
        this.audience = audience;
        this.cases = cases;
        this.notes = notes;
        this.timeline = timeline;
        this.processes = processes;
        this.answers = answers;
        this.drafts = drafts;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Writes a call down in the open case of somebody on file, and asks whoever has the case to return it. What was typed
     * into a new intake before is kept no longer.
     *
     * @param described as much as was asked of the caller to find them, as answers of the form service-request
     * @param known by the card that was shown
     * @throws Rejection forbidden {@code intake-not-yours}; those of {@link ClientMatcher#chosen}; conflict {@code
     *     call-no-open-case}; invalid at {@code text} where nothing or too much was written
     */
    public WrittenCall write(Map<String, Object> described, KnownPerson known, NewCall call, Actor by) {
        IntakePolicy.requireMayTake(by);
        ClientCandidate card = matching.chosen(PersonMapper.query(described), known);
        if (card.openCase() == null) {
            throw Rejection.conflict("call-no-open-case", card.name());
        }
        CaseSummary about = cases.requireOpen(card.openCase().caseId());
        String from = call.from() == null || call.from().isBlank() ? card.name() : call.from();
        UUID note = notes.record(
                about.caseId(), new NoteText(PHONE, from, clock.instant(), call.text()), call.danger(), by);
        timeline.record(about.caseId(), KIND, by.username(), "timeline.call-written-down");
        processes.start(
                CallBackProcess.KEY,
                about.caseId(),
                about.caseNumber(),
                Map.of(
                        CallBackProcess.Variables.NOTE_ID,
                        note.toString(),
                        CallBackProcess.Variables.HANDED_OVER,
                        about.team() != null));
        drafts.discard(by);
        return new WrittenCall(card.name(), asked(card), call.text().strip());
    }

    /** Whoever covers for a worker that is away gets the task, and so is named. */
    private String asked(ClientCandidate card) {
        return audience.workerFor(card.personId())
                .map(staff::displayName)
                .orElse(card.openCase().team());
    }

    /** Keeps what came of it, as the form return-call says. */
    public void recordReturned(UUID caseId, UUID submissionId) {
        Submission done = answers.of(submissionId);
        timeline.record(
                caseId,
                KIND,
                done.by(),
                "timeline.call-returned",
                Timeline.word("label.call." + done.form().words("callOutcome")));
    }

    /** What was written down as it stands now, for whoever returns the call; checks no access. */
    @Transactional(readOnly = true)
    public Optional<Notes.Note> call(UUID caseId, UUID noteId) {
        return notes.newest(caseId, noteId);
    }

    /**
     * @param from who called, where it was not the client; or null
     * @param danger that the caller says somebody is in, or null
     */
    public record NewCall(String text, String from, DangerInNote danger) {

        public NewCall(String text, String from) {
            this(text, from, null);
        }
    }

    /**
     * @param asked display name of who returns the call, or of their team; null where it is intake
     * @param text for whoever wrote it, once: the case itself may not be theirs to read
     */
    public record WrittenCall(String client, String asked, String text) {}
}
