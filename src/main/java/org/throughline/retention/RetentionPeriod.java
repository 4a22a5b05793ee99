package org.throughline.retention;

/**
 * How long records of a class are kept.
 *
 * @param years after closure; null where they are never destroyed
 * @param minorYears after majority, of clients who were minors at closure; null where that makes no difference
 * @param majority the age at which people come of age, in years
 * @param source the law, as the decision table names it
 */
public record RetentionPeriod(
        RecordClass recordClass, Integer years, Integer minorYears, int majority, String source) {}
