package org.throughline.closure;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Answers;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.closure.domain.AftercarePolicy;
import org.throughline.closure.domain.Closure;
import org.throughline.closure.domain.ClosureRepository;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.Submission;
import org.throughline.people.Deaths;

/** Asking, some time after a case was closed, how the client is doing. */
@Service
@Transactional
public class Aftercare {

    private final ClosureRepository closings;
    private final Cases cases;
    private final CaseProcesses processes;
    private final Answers answers;
    private final Timeline timeline;
    private final Deaths deaths;

    Aftercare(
            ClosureRepository closings,
            Cases cases,
            CaseProcesses processes,
            Answers answers,
            Timeline timeline,
            Deaths deaths) {
        this.closings = closings;
        this.cases = cases;
        this.processes = processes;
        this.answers = answers;
        this.timeline = timeline;
        this.deaths = deaths;
    }

    /** Lets the day that was agreed come up by itself; does nothing where none was, or the client has died. */
    void plan(Closure closing) {
        if (AftercarePolicy.isAgreed(closing)) {
            String number = cases.require(closing.caseId()).caseNumber();
            processes.start(
                    AftercareProcess.KEY,
                    closing.caseId(),
                    number,
                    Map.of(
                            AftercareProcess.Variables.CLOSURE_ID,
                            closing.id().toString(),
                            AftercareProcess.Variables.AFTERCARE_ON,
                            closing.aftercareOn().toString()));
        }
    }

    /** False where the case was opened again since, when whoever works with the client asks anyway, or the client died. */
    @Transactional(readOnly = true)
    public boolean isStillDue(UUID closureId) {
        Closure closing = closings.find(closureId).orElseThrow();
        CaseSummary of = cases.require(closing.caseId());
        return !of.isOpen()
                && of.episode().number() == closing.round().episode()
                && deaths.of(of.personId()).isEmpty();
    }

    public void record(UUID caseId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        String link = ClosureLinks.page(cases.require(caseId).caseNumber());
        timeline.recordLinked(
                caseId,
                link,
                "closure",
                submission.by(),
                "timeline.aftercare-asked",
                Timeline.word("aftercare.doing." + submission.form().words("doing")));
    }
}
