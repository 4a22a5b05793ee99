package org.throughline.instruments.domain;

/**
 * One answer that an item may have.
 *
 * @param code how the answer is written down: its points where it has any
 * @param points what it counts, or null where it is not scored
 * @param loinc its code in LOINC, or null
 * @param need whether it says that something is needed
 */
public record AnswerChoice(String code, Integer points, InstrumentText label, String loinc, boolean need) {

    /** The answer may be named by its value or by its LOINC code. */
    boolean isNamed(String name) {
        return code.equals(name) || name.equals(loinc);
    }
}
