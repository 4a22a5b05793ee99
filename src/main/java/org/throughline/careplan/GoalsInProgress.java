package org.throughline.careplan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.careplan.domain.PlanRepository;
import org.throughline.careplan.domain.Progress;
import org.throughline.careplan.domain.Progress.Rated;
import org.throughline.careplan.domain.ProgressRepository;
import org.throughline.careplan.domain.Revision;
import org.throughline.shared.Rejection;

/** The goals of plans with how far they have come. */
@Component
class GoalsInProgress {

    private static final int ALL = 100;

    private final ProgressRepository progress;
    private final PlanRepository plans;
    private final Clock clock;

    GoalsInProgress(ProgressRepository progress, PlanRepository plans, Clock clock) {
        this.progress = progress;
        this.plans = plans;
        this.clock = clock;
    }

    PlanView view(Revision revision) {
        return PlanViewMapper.of(revision, progress.newest(revision.caseId()));
    }

    List<PlanView> views(UUID caseId, List<Revision> revisions) {
        Map<UUID, Progress> newest = progress.newest(caseId);
        return revisions.stream()
                .map(revision -> PlanViewMapper.of(revision, newest))
                .toList();
    }

    List<GoalProgress> of(UUID goalId) {
        return progress.of(goalId).stream().map(PlanViewMapper::of).toList();
    }

    /** What was noted on each goal of the case, oldest first. */
    Map<UUID, List<GoalProgress>> series(UUID caseId) {
        return progress.series(caseId).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, noted -> noted.getValue().stream()
                        .map(PlanViewMapper::of)
                        .toList()));
    }

    void record(UUID goalId, NewProgress noted) {
        UUID caseId = progress.caseOf(goalId).orElseThrow(() -> Rejection.notFound("goal-unknown"));
        progress.add(new Progress(
                goalId,
                noted.status().id(),
                percent(goalId, noted),
                rated(caseId, goalId, noted.attained()),
                noted.note(),
                noted.motivation(),
                noted.by(),
                clock.instant()));
    }

    /** A goal is rated on the levels that the plan in force has for it. */
    private Rated rated(UUID caseId, UUID goalId, Integer level) {
        if (level == null) {
            return null;
        }
        Revision inForce = plans.active(caseId)
                .filter(revision -> revision.content().goals().stream()
                        .anyMatch(goal -> goal.id().equals(goalId) && goal.scale() != null))
                .orElseThrow(() -> Rejection.invalidField("attained", "goal-without-levels"));
        return new Rated(inForce.id(), level);
    }

    private int percent(UUID goalId, NewProgress noted) {
        if (noted.status() == GoalStatus.MET) {
            return ALL;
        }
        if (noted.percent() != null) {
            return Math.max(0, Math.min(ALL, noted.percent()));
        }
        List<Progress> before = progress.of(goalId);
        return before.isEmpty() ? 0 : before.get(before.size() - 1).percent();
    }
}
