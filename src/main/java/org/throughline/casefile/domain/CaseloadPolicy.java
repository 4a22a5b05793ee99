package org.throughline.casefile.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * How much somebody carries: the cases of each kind counted against how many of that kind fill one worker, summed. A
 * hundred percent is a full caseload, whatever it is made of.
 */
public final class CaseloadPolicy {

    private static final double FULL = 100;

    private CaseloadPolicy() {}

    /** In percent with one decimal, halves up. */
    public static BigDecimal percent(Collection<Counted> cases) {
        double sum = cases.stream().mapToDouble(Counted::percent).sum();
        return BigDecimal.valueOf(sum).setScale(1, RoundingMode.HALF_UP);
    }

    /**
     * Cases of one kind.
     *
     * @param standard how many of them fill one worker
     */
    public record Counted(int cases, double standard) {

        public Counted {
            if (!(standard > 0)) {
                throw new IllegalStateException("A caseload standard must be above zero, not " + standard);
            }
        }

        private double percent() {
            return FULL * cases / standard;
        }
    }
}
