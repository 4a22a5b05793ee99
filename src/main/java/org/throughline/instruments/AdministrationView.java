package org.throughline.instruments;

import java.math.BigDecimal;
import java.util.List;

/**
 * An answered instrument as the case's page shows it: in the words that were answered.
 *
 * @param change since the instrument was answered in this case before; null the first time, or where a score is missing
 * @param notice of the definition, to be shown with its words
 */
public record AdministrationView(
        AdministrationRow row, ScoreChange change, List<AnsweredQuestion> questions, String notice) {

    /**
     * @param score id of the instrument's first score
     * @param reliableFrom by how many points it must change to mean something, or null where none is published
     */
    public record ScoreChange(String score, BigDecimal before, BigDecimal difference, Integer reliableFrom) {

        public boolean isRise() {
            return difference.signum() > 0;
        }

        public boolean isNone() {
            return difference.signum() == 0;
        }

        /** Points, without a sign. */
        public BigDecimal points() {
            return difference.abs();
        }

        public boolean isReliable() {
            return reliableFrom != null && points().compareTo(BigDecimal.valueOf(reliableFrom)) >= 0;
        }
    }

    /** @param answers empty where the question was left open */
    public record AnsweredQuestion(String text, List<String> answers) {}
}
