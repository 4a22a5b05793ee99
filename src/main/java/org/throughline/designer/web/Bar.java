package org.throughline.designer.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.designer.Effects.Fate;

/** Counts as lengths of one drawn bar of a hundred units; the words beside it say the same. */
record Bar(List<Share> shares) {

    private static final double WHOLE = 100;

    /** @param code names the colour */
    record Share(String code, double x, double width) {}

    /** @param of what the whole length stands for */
    static Bar fates(Map<Fate, Long> counts, long of) {
        Bar bar = new Bar(new ArrayList<>());
        for (Fate fate : Fate.values()) {
            bar.add(fate.name(), counts.getOrDefault(fate, 0L), of);
        }
        return bar;
    }

    static Bar of(long of, Object... codesAndCounts) {
        Bar bar = new Bar(new ArrayList<>());
        for (int i = 0; i < codesAndCounts.length; i += 2) {
            bar.add(codesAndCounts[i].toString(), ((Number) codesAndCounts[i + 1]).longValue(), of);
        }
        return bar;
    }

    private void add(String code, long count, long of) {
        if (count > 0 && of > 0) {
            double x = shares.stream().mapToDouble(Share::width).sum();
            shares.add(new Share(code.toLowerCase(Locale.ROOT).replace('_', '-'), x, WHOLE * count / of));
        }
    }
}
