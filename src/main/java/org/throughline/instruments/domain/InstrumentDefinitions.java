package org.throughline.instruments.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.throughline.shared.Rejection;

/** The definitions that may be used, and those that were answered once. */
@Component
public class InstrumentDefinitions {

    private final ShippedDefinitions shipped;
    private final AdministrationRepository administrations;
    private final Map<String, InstrumentDefinition> known = new ConcurrentHashMap<>();

    InstrumentDefinitions(ShippedDefinitions shipped, AdministrationRepository administrations) {
        this.shipped = shipped;
        this.administrations = administrations;
        shipped.all().forEach(definition -> known.put(definition.sha256(), definition));
    }

    /** What may be used now. */
    public List<InstrumentDefinition> offered() {
        return shipped.all();
    }

    /** @throws Rejection not found {@code instrument-unknown} */
    public InstrumentDefinition require(String id) {
        return find(id).orElseThrow(() -> Rejection.notFound("instrument-unknown"));
    }

    private Optional<InstrumentDefinition> find(String id) {
        return offered().stream()
                .filter(definition -> definition.id().equals(id))
                .findFirst();
    }

    /** The definition of that hash, whether it may still be used or not. */
    public InstrumentDefinition answered(String sha256) {
        return known.computeIfAbsent(
                sha256, asked -> administrations.definition(asked).orElseThrow());
    }
}
