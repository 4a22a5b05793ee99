package org.throughline.careplan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How far the goals of one client were attained, as one number: the T-score of goal attainment scaling. Fifty is what was
 * expected of every goal; ten points are one standard deviation of a goal's own scale.
 *
 * <p>Kiresuk, T. J. &amp; Sherman, R. E. (1968). Goal attainment scaling: A general method for evaluating comprehensive
 * community mental health programs. <i>Community Mental Health Journal</i>, 4(6), 443–453:
 * {@code T = 50 + 10 Σwx / √((1 − ρ)Σw² + ρ(Σw)²)}, with ρ = 0.3 as they propose.
 *
 * @param tScore to one decimal, halves upwards; null where no goal was rated
 * @param rated how many goals were rated: only these, and their weights, are in the score
 * @param goals how many there are
 */
public record GoalAttainment(BigDecimal tScore, int rated, int goals) {

    /** Much less than expected. */
    public static final int LOWEST = -2;

    /** What was expected by the date set. */
    public static final int EXPECTED = 0;

    /** Much more than expected. */
    public static final int HIGHEST = 2;

    /** A goal's weight where nobody gave it one. */
    public static final int USUAL_WEIGHT = 1;

    /** The heaviest goal counts as four usual ones. */
    public static final int GREATEST_WEIGHT = 4;

    private static final BigDecimal MEAN = BigDecimal.valueOf(50);
    private static final BigDecimal DEVIATION = BigDecimal.TEN;

    /** How alike the goals of one client are assumed to turn out: ρ of the method's authors. */
    private static final BigDecimal CORRELATION = new BigDecimal("0.3");

    /**
     * A goal's weight and how far it was attained.
     *
     * @param weight {@value #USUAL_WEIGHT} to {@value #GREATEST_WEIGHT}
     * @param level {@value #LOWEST} to {@value #HIGHEST}; null where the goal was not rated
     */
    public record GoalRating(int weight, Integer level) {

        /** @throws IllegalArgumentException for what the method does not know */
        public GoalRating {
            if (weight < USUAL_WEIGHT || weight > GREATEST_WEIGHT) {
                throw new IllegalArgumentException("No weight of a goal is " + weight);
            }
            if (level != null && (level < LOWEST || level > HIGHEST)) {
                throw new IllegalArgumentException("No level of attainment is " + level);
            }
        }

        /** Of a goal that nobody weighed. */
        public GoalRating(Integer level) {
            this(USUAL_WEIGHT, level);
        }

        boolean isRated() {
            return level != null;
        }
    }

    /** Of these goals; one that was not rated is left out of the sums, and its weight too. */
    public static GoalAttainment of(List<GoalRating> goals) {
        List<GoalRating> rated = goals.stream().filter(GoalRating::isRated).toList();
        return new GoalAttainment(rated.isEmpty() ? null : tScore(rated), rated.size(), goals.size());
    }

    /** The score; empty where no goal was rated. */
    public Optional<BigDecimal> score() {
        return Optional.ofNullable(tScore);
    }

    private static BigDecimal tScore(List<GoalRating> rated) {
        long weights = rated.stream().mapToLong(GoalRating::weight).sum();
        long squares = rated.stream()
                .mapToLong(goal -> (long) goal.weight() * goal.weight())
                .sum();
        long attained = rated.stream()
                .mapToLong(goal -> (long) goal.weight() * goal.level())
                .sum();
        BigDecimal variance = BigDecimal.ONE
                .subtract(CORRELATION)
                .multiply(BigDecimal.valueOf(squares))
                .add(CORRELATION.multiply(BigDecimal.valueOf(weights * weights)));
        return DEVIATION
                .multiply(BigDecimal.valueOf(attained))
                .divide(variance.sqrt(MathContext.DECIMAL64), MathContext.DECIMAL64)
                .add(MEAN)
                .setScale(1, RoundingMode.HALF_UP);
    }
}
