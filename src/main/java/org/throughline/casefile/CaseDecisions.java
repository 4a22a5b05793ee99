package org.throughline.casefile;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.AmendmentPolicy;
import org.throughline.casefile.domain.CaseFile;
import org.throughline.casefile.domain.CaseFileRepository;
import org.throughline.casefile.domain.CaseResponsibility;
import org.throughline.casefile.domain.ConsentPolicy;
import org.throughline.casefile.domain.DuplicateCasePolicy;
import org.throughline.casefile.domain.EndContactPolicy;
import org.throughline.casefile.domain.ReopeningPolicy;
import org.throughline.casefile.domain.TransferPolicy;
import org.throughline.engine.Submission;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.staff.Absences;
import org.throughline.staff.IntakeSupervision;

/** Who may decide on a case. To read it is not enough; each decision has a policy of its own. */
@Service
@Transactional(readOnly = true)
public class CaseDecisions {

    private final CaseFileRepository files;
    private final Absences absences;
    private final IntakeSupervision intake;
    private final Clock clock;

    CaseDecisions(CaseFileRepository files, Absences absences, IntakeSupervision intake, Clock clock) {
        this.files = files;
        this.absences = absences;
        this.intake = intake;
        this.clock = clock;
    }

    /** Rejection: forbidden {@code end-contact-not-yours}. */
    public void requireEndContact(Actor by, UUID caseId) {
        EndContactPolicy.require(responsibility(by, caseId));
    }

    /** Rejection: forbidden {@code reopening-not-yours}. */
    public void requireReopening(Actor by, UUID caseId) {
        ReopeningPolicy.require(responsibility(by, caseId));
    }

    /** Rejection: forbidden {@code transfer-not-yours}. */
    public void requireTransfer(Actor by, UUID caseId) {
        TransferPolicy.require(responsibility(by, caseId));
    }

    /** Rejection: forbidden {@code consent-not-yours}. */
    public void requireConsent(Actor by, UUID caseId) {
        ConsentPolicy.require(responsibility(by, caseId));
    }

    /** Whether they may record what the client of this case consents to. */
    public boolean mayConsent(Actor by, UUID caseId) {
        return ConsentPolicy.allows(responsibility(by, caseId));
    }

    /** Rejection: forbidden {@code duplicate-not-yours}. */
    public void requireDuplicate(Actor by, UUID caseId) {
        DuplicateCasePolicy.require(responsibility(by, caseId), by.is(Role.INTAKE));
    }

    /** Rejection: forbidden {@code amendment-not-yours}. */
    void requireAmendment(Actor by, Submission submission) {
        AmendmentPolicy.require(by, submission.by(), responsibility(by, submission.caseId()));
    }

    boolean mayAmend(Actor by, Submission submission) {
        return AmendmentPolicy.allows(by, submission.by(), responsibility(by, submission.caseId()));
    }

    /**
     * Which of {@code end-contact}, {@code reopen} and {@code transfer} are this person's to do, whatever the status; and
     * {@code duplicate} while the case is open.
     */
    Set<String> allowed(Actor actor, CaseFile file) {
        CaseResponsibility responsibility = responsibility(actor, file);
        Set<String> allowed = new LinkedHashSet<>();
        if (file.isOpen() && DuplicateCasePolicy.allows(responsibility, actor.is(Role.INTAKE))) {
            allowed.add("duplicate");
        }
        if (EndContactPolicy.allows(responsibility)) {
            allowed.add("end-contact");
        }
        if (ReopeningPolicy.allows(responsibility)) {
            allowed.add("reopen");
        }
        if (TransferPolicy.allows(responsibility)) {
            allowed.add("transfer");
        }
        return allowed;
    }

    private CaseResponsibility responsibility(Actor by, UUID caseId) {
        return responsibility(by, files.find(caseId).orElseThrow(() -> Rejection.notFound("case-unknown")));
    }

    private CaseResponsibility responsibility(Actor by, CaseFile file) {
        if (by.isSystem()) {
            return CaseResponsibility.OF_THE_SYSTEM;
        }
        Assignment assignment = file.assignment();
        return new CaseResponsibility(
                assignment.isMade(),
                by.isNamed(assignment.worker()),
                assignment.worker() != null
                        && absences.coverOf(assignment.worker(), clock.instant())
                                .filter(by::isNamed)
                                .isPresent(),
                by.isNamed(assignment.supervisor())
                        || by.is(Role.SUPERVISOR)
                                && assignment.isMade()
                                && by.teams().contains(assignment.team()),
                intake.answers(by));
    }
}
