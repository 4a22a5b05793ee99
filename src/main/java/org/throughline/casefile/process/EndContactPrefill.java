package org.throughline.casefile.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.casefile.ContactEndings;
import org.throughline.engine.Prefill;
import org.throughline.people.Deaths;

/** Whoever ends the contact with somebody who died is not asked again when, and who said so. */
@Component
class EndContactPrefill implements Prefill {

    private final Cases cases;
    private final Deaths deaths;

    EndContactPrefill(Cases cases, Deaths deaths) {
        this.cases = cases;
        this.deaths = deaths;
    }

    @Override
    public Set<String> formIds() {
        return Set.of(ContactEndings.FORM);
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        if (request.caseId() == null) {
            return Map.of();
        }
        boolean died = deaths.of(cases.require(request.caseId()).personId()).isPresent();
        Map<String, Object> values = new HashMap<>();
        values.put("clientDied", died);
        if (died) {
            values.put("reason", "deceased");
        }
        return values;
    }
}
