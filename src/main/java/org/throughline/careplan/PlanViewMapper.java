package org.throughline.careplan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.throughline.careplan.PlanView.AttainmentView;
import org.throughline.careplan.PlanView.GoalView;
import org.throughline.careplan.PlanView.LevelText;
import org.throughline.careplan.PlanView.StepView;
import org.throughline.careplan.domain.Agreement;
import org.throughline.careplan.domain.AttainmentScale;
import org.throughline.careplan.domain.Goal;
import org.throughline.careplan.domain.PlanContent;
import org.throughline.careplan.domain.Progress;
import org.throughline.careplan.domain.Review;
import org.throughline.careplan.domain.Revision;

/** Describes revisions in the terms that other modules read. */
final class PlanViewMapper {

    private PlanViewMapper() {}

    static PlanView of(Revision revision, Map<UUID, Progress> progress) {
        PlanContent content = revision.content();
        return new PlanView(
                revision.id(),
                revision.caseId(),
                revision.number(),
                revision.status().id(),
                revision.sha256(),
                content.summary(),
                goals(content.goals(), progress),
                content.steps().stream()
                        .map(step -> new StepView(step.action(), step.owner(), step.dueOn(), step.goal()))
                        .toList(),
                content.services().stream()
                        .map(service -> new PlannedService(
                                service.id(), revision.caseId(), service.need(), service.description()))
                        .toList(),
                revision.drafted(),
                revision.approved());
    }

    static PlanRound of(Review review, int revision) {
        return new PlanRound(
                review.revisionId(),
                revision,
                false,
                review.approved(),
                review.comments(),
                review.by(),
                review.at(),
                null,
                null,
                null);
    }

    static PlanRound of(Agreement agreement, int revision) {
        return new PlanRound(
                agreement.revisionId(),
                revision,
                true,
                agreement.agreed(),
                agreement.comments(),
                agreement.by(),
                agreement.at(),
                agreement.agreedBy(),
                agreement.on(),
                agreement.how());
    }

    static GoalProgress of(Progress noted) {
        return new GoalProgress(
                noted.goalId(),
                GoalStatus.of(noted.status()),
                noted.percent(),
                noted.attained(),
                noted.note(),
                noted.motivation(),
                noted.by(),
                noted.at());
    }

    private static List<GoalView> goals(List<Goal> goals, Map<UUID, Progress> progress) {
        return IntStream.range(0, goals.size())
                .mapToObj(
                        i -> goal(goals.get(i), i + 1, progress.get(goals.get(i).id())))
                .toList();
    }

    private static GoalView goal(Goal goal, int number, Progress progress) {
        return new GoalView(
                goal.id(),
                number,
                goal.need(),
                goal.statement(),
                goal.measure(),
                goal.owner(),
                goal.targetDate(),
                progress == null ? GoalStatus.NOT_STARTED.id() : progress.status(),
                progress == null ? 0 : progress.percent(),
                goal.strength(),
                attainment(goal.scale()));
    }

    private static AttainmentView attainment(AttainmentScale scale) {
        return scale == null
                ? null
                : new AttainmentView(
                        scale.levels().entrySet().stream()
                                .map(level -> new LevelText(level.getKey(), level.getValue()))
                                .toList(),
                        scale.weight(),
                        scale.baseline());
    }
}
