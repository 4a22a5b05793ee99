package org.throughline.instruments.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the answers say by the publication.
 *
 * @param scores by id, in the definition's order; null where too much was left open
 * @param band what the score is called, or null
 * @param flags what must be seen whatever the score is
 * @param needs areas of life in which something is needed, in alphabetical order
 */
public record InstrumentResult(Map<String, BigDecimal> scores, String band, List<String> flags, List<String> needs) {

    public InstrumentResult {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        flags = List.copyOf(flags);
        needs = List.copyOf(needs);
    }
}
