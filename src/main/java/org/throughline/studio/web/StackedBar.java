package org.throughline.studio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;

/** Counts as lengths of one drawn bar of a hundred units; the words beside it say the same. */
record StackedBar(List<Share> shares) {

    private static final double WHOLE = 100;

    /** @param code names the colour */
    record Share(String code, double x, double width) {}

    /** @param of what the whole length stands for */
    static StackedBar outcomes(Map<MoveOutcome, Long> counts, long of) {
        StackedBar stackedBar = new StackedBar(new ArrayList<>());
        for (MoveOutcome outcome : MoveOutcome.values()) {
            stackedBar.add(outcome.name(), counts.getOrDefault(outcome, 0L), of);
        }
        return stackedBar;
    }

    static StackedBar of(long of, Object... codesAndCounts) {
        StackedBar stackedBar = new StackedBar(new ArrayList<>());
        for (int i = 0; i < codesAndCounts.length; i += 2) {
            stackedBar.add(codesAndCounts[i].toString(), ((Number) codesAndCounts[i + 1]).longValue(), of);
        }
        return stackedBar;
    }

    private void add(String code, long count, long of) {
        if (count > 0 && of > 0) {
            double x = shares.stream().mapToDouble(Share::width).sum();
            shares.add(new Share(code.toLowerCase(Locale.ROOT).replace('_', '-'), x, WHOLE * count / of));
        }
    }
}
