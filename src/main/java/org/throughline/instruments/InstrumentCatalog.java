package org.throughline.instruments;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.instruments.domain.InstrumentDefinitions;

/** The instruments that may be used here, with their words. */
@Service
@Transactional(readOnly = true)
public class InstrumentCatalog {

    private final InstrumentDefinitions definitions;

    InstrumentCatalog(InstrumentDefinitions definitions) {
        this.definitions = definitions;
    }

    public List<InstrumentRow> all(Locale locale) {
        return definitions.offered().stream()
                .map(definition -> InstrumentViewMapper.row(definition, locale))
                .toList();
    }

    /** @throws Rejection not found {@code instrument-unknown} */
    public InstrumentView view(String id, Locale locale) {
        return InstrumentViewMapper.view(definitions.require(id), locale);
    }
}
