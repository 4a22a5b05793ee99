package org.throughline.careplan.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.engine.Prefill;

/** The client's answer opens with today. */
@Component
class AgreementPrefill implements Prefill {

    private final Clock clock;

    AgreementPrefill(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("client-agreement");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        return Map.of("agreedOn", LocalDate.now(clock).toString());
    }
}
