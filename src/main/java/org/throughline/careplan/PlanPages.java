package org.throughline.careplan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.careplan.domain.PlanComparison;
import org.throughline.careplan.domain.PlanRepository;
import org.throughline.careplan.domain.Revision;
import org.throughline.careplan.domain.RevisionStatus;
import org.throughline.shared.Rejection;

/** Reading a plan for its pages: one revision by number, two beside each other. The caller has checked access. */
@Service
@Transactional(readOnly = true)
public class PlanPages {

    private final PlanRepository plans;
    private final GoalsInProgress goals;

    PlanPages(PlanRepository plans, GoalsInProgress goals) {
        this.plans = plans;
        this.goals = goals;
    }

    /** @throws Rejection not found {@code plan-revision-unknown} */
    public PlanView numbered(UUID caseId, int revision) {
        return goals.view(require(caseId, revision));
    }

    /** @throws Rejection not found {@code plan-revision-unknown}, also for a revision of another case */
    public PlanView ofCase(UUID caseId, UUID revisionId) {
        return plans.find(revisionId)
                .filter(revision -> revision.caseId().equals(caseId))
                .map(goals::view)
                .orElseThrow(() -> Rejection.notFound("plan-revision-unknown"));
    }

    public PlanComparison compare(UUID caseId, int before, int after) {
        return PlanComparison.between(
                require(caseId, before).content(), require(caseId, after).content());
    }

    /** The last revision before this one that somebody decided on, to show what changed since. */
    public Optional<Integer> decidedBefore(UUID caseId, int revision) {
        return plans.all(caseId).stream()
                .filter(other -> other.number() < revision && other.status() != RevisionStatus.DRAFT)
                .map(Revision::number)
                .max(Comparator.naturalOrder());
    }

    /** Numbers of the revisions that were put to review, newest first. */
    public List<Integer> sealedNumbers(UUID caseId) {
        return plans.all(caseId).stream()
                .filter(revision -> revision.sha256() != null)
                .map(Revision::number)
                .toList();
    }

    /** What was noted on each goal of the case, oldest first; of each goal the latest sixty. */
    public Map<UUID, List<GoalProgress>> progress(UUID caseId) {
        return goals.series(caseId);
    }

    private Revision require(UUID caseId, int revision) {
        return plans.numbered(caseId, revision).orElseThrow(() -> Rejection.notFound("plan-revision-unknown"));
    }
}
