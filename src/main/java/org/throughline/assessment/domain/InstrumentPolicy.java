package org.throughline.assessment.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which instruments an interview begins with: what everybody is asked, and each that asks about a need which was named.
 * Whoever interviews adds others where the conversation goes there.
 */
public final class InstrumentPolicy {

    private static final Set<String> ASKED_OF_EVERYBODY = Set.of("essentials", "safety-family");

    private InstrumentPolicy() {}

    /** @param needs categories of needs, as far as they are known */
    public static List<String> fitting(List<Instrument> instruments, Collection<String> needs) {
        return instruments.stream()
                .filter(instrument -> ASKED_OF_EVERYBODY.contains(instrument.id())
                        || instrument.domains().stream().anyMatch(domain -> needs.contains(domain.need())))
                .map(Instrument::id)
                .toList();
    }
}
