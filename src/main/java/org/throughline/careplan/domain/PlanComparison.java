package org.throughline.careplan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/** What differs between two contents, part by part: what was there before, and what is there now. */
public record PlanComparison(
        Difference<String> summary,
        List<Difference<Goal>> goals,
        List<Difference<ActionStep>> steps,
        List<Difference<NeededService>> services) {

    public static PlanComparison between(PlanContent before, PlanContent after) {
        return new PlanComparison(
                Difference.of(before.summary(), after.summary(), Objects::equals),
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
                && goals.stream().allMatch(Difference::isSame)
                && steps.stream().allMatch(Difference::isSame)
                && services.stream().allMatch(Difference::isSame);
    }

    /** In the order of what is there now; what was removed stands at the end. */
    private static <T> List<Difference<T>> parts(
            List<T> before, List<T> after, BiPredicate<T, T> samePart, BiPredicate<T, T> sameWords) {
        List<T> left = new ArrayList<>(before);
        List<Difference<T>> differences = new ArrayList<>();
        for (T now : after) {
            T then = left.stream()
                    .filter(part -> samePart.test(part, now))
                    .findFirst()
                    .orElse(null);
            left.remove(then);
            differences.add(Difference.of(then, now, sameWords));
        }
        left.forEach(gone -> differences.add(Difference.of(gone, null, sameWords)));
        return differences;
    }

    /** @param before null where it was added; @param after null where it was removed */
    public record Difference<T>(T before, T after, Kind kind) {

        public enum Kind {
            SAME,
            CHANGED,
            ADDED,
            REMOVED
        }

        static <T> Difference<T> of(T before, T after, BiPredicate<T, T> sameWords) {
            if (before == null && after == null) {
                return new Difference<>(null, null, Kind.SAME);
            }
            if (before == null || after == null) {
                return new Difference<>(before, after, before == null ? Kind.ADDED : Kind.REMOVED);
            }
            return new Difference<>(before, after, sameWords.test(before, after) ? Kind.SAME : Kind.CHANGED);
        }

        public boolean isSame() {
            return kind == Kind.SAME;
        }
    }
}
