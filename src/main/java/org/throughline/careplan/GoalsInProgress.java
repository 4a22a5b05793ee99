package org.throughline.careplan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.careplan.domain.Progress;
import org.throughline.careplan.domain.ProgressRepository;
import org.throughline.careplan.domain.Revision;
import org.throughline.shared.Rejection;

/** The goals of plans with how far they have come. */
@Component
class GoalsInProgress {

    private static final int ALL = 100;

    private final ProgressRepository progress;
    private final Clock clock;

    GoalsInProgress(ProgressRepository progress, Clock clock) {
        this.progress = progress;
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
        return progress.of(goalId).stream()
                .map(noted -> new GoalProgress(
                        noted.goalId(),
                        GoalStatus.of(noted.status()),
                        noted.percent(),
                        noted.note(),
                        noted.by(),
                        noted.at()))
                .toList();
    }

    void record(UUID goalId, NewProgress noted) {
        progress.caseOf(goalId).orElseThrow(() -> Rejection.notFound("goal-unknown"));
        progress.add(new Progress(
                goalId, noted.status().id(), percent(goalId, noted), noted.note(), noted.by(), clock.instant()));
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
