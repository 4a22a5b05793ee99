package org.throughline.supervision;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Answers;
import org.throughline.casefile.Timeline;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.Submission;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.staff.Absences;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;
import org.throughline.supervision.domain.SessionContentRepository;
import org.throughline.supervision.domain.SessionDecisionRow;
import org.throughline.supervision.domain.SessionDecisionRow.DecisionOutcomeRow;

/** What sessions decided, as tasks in the cases that it was decided for. */
@Service
@Transactional
public class SupervisionDecisions {

    private final SessionContentRepository contents;
    private final CaseProcesses processes;
    private final Answers answers;
    private final Timeline timeline;
    private final StaffDirectory staff;
    private final Absences absences;
    private final Clock clock;

    SupervisionDecisions(
            SessionContentRepository contents,
            CaseProcesses processes,
            Answers answers,
            Timeline timeline,
            StaffDirectory staff,
            Absences absences,
            Clock clock) {
        this.contents = contents;
        this.processes = processes;
        this.answers = answers;
        this.timeline = timeline;
        this.staff = staff;
        this.absences = absences;
        this.clock = clock;
    }

    /** Begins a task for each decision of a session that both have signed, in their transaction. */
    void start(UUID session, Actor by) {
        for (SessionDecisionRow row : contents.decisions(session)) {
            processes.start(
                    SupervisionDecisionProcess.KEY,
                    row.caseId(),
                    row.decision().caseNumber(),
                    Map.of(
                            SupervisionDecisionProcess.Variables.SUPERVISION_DECISION_ID,
                            row.id().toString(),
                            SupervisionDecisionProcess.Variables.SUPERVISION_DUE,
                            row.decision().dueOn().toString()));
            timeline.record(row.caseId(), "supervision", by.username(), "timeline.supervision-decided");
        }
    }

    /** Whose task it is, or who covers for them; null where they work here no more. */
    @Transactional(readOnly = true)
    public String assignee(UUID decision) {
        String assignee = require(decision).decision().assignee();
        String covered = absences.coverOf(assignee, clock.instant()).orElse(assignee);
        return Optional.of(covered)
                .filter(username ->
                        staff.find(username).filter(StaffMember::active).isPresent())
                .orElse(null);
    }

    /** What became of it, as the form of its task says. */
    public void recordOutcome(UUID decision, UUID submissionId) {
        SessionDecisionRow row = require(decision);
        Submission submission = answers.of(submissionId);
        contents.carriedOut(
                decision,
                new DecisionOutcomeRow(
                        submission.form().text("outcome"),
                        submission.form().text("note"),
                        submission.by(),
                        submission.at()),
                submissionId);
        timeline.record(row.caseId(), "supervision", submission.by(), "timeline.supervision-decision-settled");
    }

    /** For the form of its own task: checks no access. */
    @Transactional(readOnly = true)
    public String text(UUID decision) {
        return require(decision).decision().text();
    }

    private SessionDecisionRow require(UUID decision) {
        return contents.decision(decision).orElseThrow(() -> Rejection.notFound("supervision-decision-unknown"));
    }
}
