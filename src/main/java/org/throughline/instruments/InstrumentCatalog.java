package org.throughline.instruments;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.throughline.instruments.domain.ShippedDefinitions;
import org.throughline.shared.Rejection;

/** The instruments that may be used here, with their words. */
@Service
public class InstrumentCatalog {

    private final ShippedDefinitions shipped;

    InstrumentCatalog(ShippedDefinitions shipped) {
        this.shipped = shipped;
    }

    public List<InstrumentRow> all(Locale locale) {
        return shipped.all().stream()
                .map(definition -> InstrumentViewMapper.row(definition, locale))
                .toList();
    }

    /** @throws Rejection not found {@code instrument-unknown} */
    public InstrumentView view(String id, Locale locale) {
        return shipped.find(id)
                .map(definition -> InstrumentViewMapper.view(definition, locale))
                .orElseThrow(() -> Rejection.notFound("instrument-unknown"));
    }
}
