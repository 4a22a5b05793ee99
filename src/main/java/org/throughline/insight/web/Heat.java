package org.throughline.insight.web;

import java.util.Collection;

/** How strongly a step is coloured. Colour only says again what stands there in words. */
final class Heat {

    static final int HOTTEST = 5;

    /** Less than a fifth more or less is no change: small numbers move by chance. */
    private static final double NOTICEABLE = 0.2;

    private Heat() {}

    /**
     * Against the largest of all. By the square root, since a few slow steps would else leave all the others pale.
     *
     * @return 0 where there is nothing, else 1 to {@value #HOTTEST}
     */
    static int of(long value, long largest) {
        if (value <= 0 || largest <= 0) {
            return 0;
        }
        return Math.min(HOTTEST, 1 + (int) (HOTTEST * Math.sqrt((double) value / largest) * 0.999));
    }

    static long largest(Collection<Long> values) {
        return values.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** {@code better}, {@code worse} or {@code same}; less is better. */
    static String change(long before, long after) {
        double more = after - (double) before;
        if (Math.abs(more) <= NOTICEABLE * Math.max(before, after)) {
            return "same";
        }
        return more < 0 ? "better" : "worse";
    }
}
