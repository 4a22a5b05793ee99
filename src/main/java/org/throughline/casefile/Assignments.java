package org.throughline.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.CaseloadRepository;
import org.throughline.engine.Submission;
import org.throughline.shared.Rejection;
import org.throughline.staff.StaffDirectory;

/** Reads the supervisor's choice of a worker. */
@Service
@Transactional
public class Assignments {

    private final Cases cases;
    private final Answers answers;
    private final StaffDirectory staff;
    private final CaseloadRepository caseloadRepository;

    Assignments(Cases cases, Answers answers, StaffDirectory staff, CaseloadRepository caseloadRepository) {
        this.cases = cases;
        this.answers = answers;
        this.staff = staff;
        this.caseloadRepository = caseloadRepository;
    }

    /**
     * Gives the case to the worker, and keeps which kind of case it is where the supervisor said so.
     *
     * @param submissionId of the form assign-worker, whose field {@code worker} is an option made by {@link #option}
     */
    public void record(UUID caseId, UUID submissionId) {
        Submission chosen = answers.of(submissionId);
        String[] option = chosen.form().words("worker").split("@", 2);
        String team = option.length == 2 ? option[1] : onlyTeam(option[0]);
        String kind = chosen.form().text("caseKind");
        if (kind != null) {
            caseloadRepository.keepKind(caseId, kind);
        }
        cases.recordAssignment(caseId, option[0], team, chosen.by());
    }

    /**
     * The note to the worker when the case was assigned to them.
     *
     * @param note null where nothing was written
     * @param hearBy until when the client must hear from a worker
     */
    public record HandedOver(String by, String note, Instant hearBy) {}

    /** Empty before the case was given to anybody. */
    @Transactional(readOnly = true)
    public Optional<HandedOver> latest(UUID caseId) {
        return answers.latest(caseId, "assign-worker")
                .map(chosen -> new HandedOver(
                        staff.displayName(chosen.by()),
                        chosen.form().text("comments"),
                        cases.require(caseId).triage().responseDueAt()));
    }

    /** By which the case counts in a caseload; empty where nobody said it. */
    @Transactional(readOnly = true)
    public Optional<String> kind(UUID caseId) {
        return caseloadRepository.kindOf(caseId);
    }

    /** The option of a candidate: somebody who works in several teams is offered once for each. */
    public String option(WorkerCandidate candidate) {
        boolean inSeveral = staff.find(candidate.username())
                .map(member -> member.teams().size() > 1)
                .orElse(false);
        return inSeveral ? candidate.username() + "@" + candidate.team() : candidate.username();
    }

    private String onlyTeam(String worker) {
        return staff.find(worker).stream()
                .flatMap(member -> member.teams().stream())
                .findFirst()
                .orElseThrow(() -> Rejection.invalidField("worker", "worker-not-of-team"));
    }
}
