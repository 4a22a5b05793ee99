package org.throughline.followup.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.engine.Prefill;

/** A contact is mostly written down on the day it is made. */
@Component
class RecordContactPrefill implements Prefill {

    private final Clock clock;

    RecordContactPrefill(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("record-contact");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        return Map.of("contactedOn", LocalDate.now(clock).toString());
    }
}
