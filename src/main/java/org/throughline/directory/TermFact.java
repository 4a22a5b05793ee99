package org.throughline.directory;

import java.util.List;

/**
 * What a code means by which publishers file services.
 *
 * @param scheme whose code it is: {@code 211hsis}, {@code open-eligibility} or {@code other}
 * @param code the code or its beginning; the longest one that is written here counts
 * @param kind one of {@link #KINDS}
 * @param value a need, years, {@code female} or {@code male}, {@code yes}, or {@code none}
 * @param by null where it came with the program
 */
public record TermFact(String scheme, String code, String kind, String value, String by) {

    public static final List<String> KINDS =
            List.of("need", "minimum-age", "maximum-age", "sex", "veterans", "low-income");

    /** What ends the meaning of a shorter code. */
    public static final String NONE = "none";
}
