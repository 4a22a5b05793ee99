package org.throughline.careplan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/** What differs between two contents, part by part: what was there before, and what is there now. */
public record PlanComparison(
        PlanDifference<String> summary,
        List<PlanDifference<Goal>> goals,
        List<PlanDifference<ActionStep>> steps,
        List<PlanDifference<NeededService>> services) {

    public static PlanComparison between(PlanContent before, PlanContent after) {
        return new PlanComparison(
                PlanDifference.of(before.summary(), after.summary(), Objects::equals),
                parts(before.goals(), after.goals(), (a, b) -> a.id().equals(b.id()), Goal::saysTheSameAs),
                parts(
                        before.steps(),
                        after.steps(),
                        (a, b) -> a.action().equals(b.action()),
                        ActionStep::saysTheSameAs),
                parts(
                        before.services(),
                        after.services(),
                        (a, b) -> a.id().equals(b.id()),
                        NeededService::saysTheSameAs));
    }

    public boolean isEmpty() {
        return summary.isSame()
                && goals.stream().allMatch(PlanDifference::isSame)
                && steps.stream().allMatch(PlanDifference::isSame)
                && services.stream().allMatch(PlanDifference::isSame);
    }

    /** In the order of what is there now; what was removed stands at the end. */
    private static <T> List<PlanDifference<T>> parts(
            List<T> before, List<T> after, BiPredicate<T, T> samePart, BiPredicate<T, T> sameWords) {
        List<T> left = new ArrayList<>(before);
        List<PlanDifference<T>> differences = new ArrayList<>();
        for (T now : after) {
            T then = left.stream()
                    .filter(part -> samePart.test(part, now))
                    .findFirst()
                    .orElse(null);
            left.remove(then);
            differences.add(PlanDifference.of(then, now, sameWords));
        }
        left.forEach(gone -> differences.add(PlanDifference.of(gone, null, sameWords)));
        return differences;
    }

    /** @param before null where it was added; @param after null where it was removed */
    public record PlanDifference<T>(T before, T after, DifferenceKind kind) {

        public enum DifferenceKind {
            SAME,
            CHANGED,
            ADDED,
            REMOVED
        }

        static <T> PlanDifference<T> of(T before, T after, BiPredicate<T, T> sameWords) {
            if (before == null && after == null) {
                return new PlanDifference<>(null, null, DifferenceKind.SAME);
            }
            if (before == null || after == null) {
                return new PlanDifference<>(
                        before, after, before == null ? DifferenceKind.ADDED : DifferenceKind.REMOVED);
            }
            return new PlanDifference<>(
                    before, after, sameWords.test(before, after) ? DifferenceKind.SAME : DifferenceKind.CHANGED);
        }

        public boolean isSame() {
            return kind == DifferenceKind.SAME;
        }
    }
}
