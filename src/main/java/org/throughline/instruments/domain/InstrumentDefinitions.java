package org.throughline.instruments.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.shared.Rejection;

/** The definitions that may be used, and those that were loaded or answered once. */
@Component
public class InstrumentDefinitions {

    private final ShippedDefinitions shipped;
    private final PackRepository packs;
    private final AdministrationRepository kept;
    private final Map<String, InstrumentDefinition> known = new ConcurrentHashMap<>();

    InstrumentDefinitions(ShippedDefinitions shipped, PackRepository packs, AdministrationRepository kept) {
        this.shipped = shipped;
        this.packs = packs;
        this.kept = kept;
        shipped.all().forEach(definition -> known.put(definition.sha256(), definition));
    }

    /** What may be used now: what is shipped, and the packs whose licence was accepted. */
    public List<InstrumentDefinition> offered() {
        return Stream.concat(shipped.all().stream(), packs.accepted().stream().map(this::known))
                .toList();
    }

    public boolean isShipped(String id) {
        return shipped.find(id).isPresent();
    }

    /** @throws Rejection not found {@code instrument-unknown}, also where its licence is not accepted */
    public InstrumentDefinition require(String id) {
        return offered().stream()
                .filter(definition -> definition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("instrument-unknown"));
    }

    /** The definition of that hash where it may be used, or was answered once. */
    public Optional<InstrumentDefinition> readable(String sha256) {
        return offered().stream()
                .filter(definition -> definition.sha256().equals(sha256))
                .findFirst()
                .or(() -> kept.isAnswered(sha256) ? Optional.of(known(sha256)) : Optional.empty());
    }

    /** The definition of that hash, whether it may still be used or not. */
    public InstrumentDefinition known(String sha256) {
        return known.computeIfAbsent(sha256, asked -> kept.definition(asked).orElseThrow());
    }
}
