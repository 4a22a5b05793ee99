package org.throughline.careplan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Which parts of a new draft carry on a part of the revision before. An equal part keeps its author. A goal keeps its
 * line where its words are the same, or where it is the only one left for its need; an equal service keeps its id.
 */
public final class RevisionContinuity {

    private RevisionContinuity() {}

    /** @param draft as it was filled in: ids and authors in it are not read */
    public static PlanContent from(PlanContent before, PlanContent draft, String author) {
        boolean sameSummary = Objects.equals(before.summary(), draft.summary());
        return new PlanContent(
                draft.summary(),
                draft.summary() == null ? null : sameSummary ? before.summaryBy() : author,
                goals(before, draft, author),
                draft.steps().stream()
                        .map(step -> step.by(first(before.steps(), step::saysTheSameAs)
                                .map(ActionStep::writtenBy)
                                .orElse(author)))
                        .toList(),
                services(before, draft, author));
    }

    private static List<Goal> goals(PlanContent before, PlanContent draft, String author) {
        List<Goal> left = new ArrayList<>(before.goals());
        Goal[] lines = new Goal[draft.goals().size()];
        for (int i = 0; i < lines.length; i++) {
            Goal goal = draft.goals().get(i);
            lines[i] = take(left, other -> other.statement().equals(goal.statement()));
        }
        for (int i = 0; i < lines.length; i++) {
            Goal goal = draft.goals().get(i);
            if (lines[i] == null && count(left, goal.need()) == 1 && countUnmatched(draft, lines, goal.need()) == 1) {
                lines[i] = take(left, other -> other.need().equals(goal.need()));
            }
        }
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            goals.add(carried(draft.goals().get(i), lines[i], author));
        }
        return goals;
    }

    private static Goal carried(Goal goal, Goal line, String author) {
        if (line == null) {
            return goal.as(UUID.randomUUID(), author);
        }
        return goal.as(line.id(), goal.saysTheSameAs(line) ? line.writtenBy() : author);
    }

    private static List<NeededService> services(PlanContent before, PlanContent draft, String author) {
        List<NeededService> left = new ArrayList<>(before.services());
        List<NeededService> services = new ArrayList<>();
        for (NeededService service : draft.services()) {
            NeededService known = take(left, service::saysTheSameAs);
            services.add(
                    known == null
                            ? service.as(UUID.randomUUID(), author)
                            : new NeededService(known.id(), known.need(), known.description(), known.writtenBy()));
        }
        return services;
    }

    private static long count(List<Goal> goals, String need) {
        return goals.stream().filter(goal -> goal.need().equals(need)).count();
    }

    private static long countUnmatched(PlanContent draft, Goal[] lines, String need) {
        long count = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == null && draft.goals().get(i).need().equals(need)) {
                count++;
            }
        }
        return count;
    }

    private static <T> T take(List<T> left, Predicate<T> wanted) {
        Optional<T> found = first(left, wanted);
        found.ifPresent(left::remove);
        return found.orElse(null);
    }

    private static <T> Optional<T> first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}
