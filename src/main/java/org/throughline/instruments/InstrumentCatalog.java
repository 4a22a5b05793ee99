package org.throughline.instruments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.instruments.domain.InstrumentDefinition;
import org.throughline.instruments.domain.InstrumentDefinitions;
import org.throughline.shared.Rejection;

/** The instruments that may be used here, with their words. */
@Service
@Transactional(readOnly = true)
public class InstrumentCatalog {

    private static final String SHA_256 = "[0-9a-f]{64}";

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

    /**
     * The sealed words as they are in the definition's file: of an instrument that may be used, or of any that was
     * answered once, by the definition's hash.
     *
     * @return a FHIR R4 Questionnaire
     * @throws Rejection not found {@code instrument-unknown}
     */
    public JsonNode questionnaire(String idOrSha256) {
        InstrumentDefinition definition = idOrSha256.matches(SHA_256)
                ? definitions.readable(idOrSha256).orElseThrow(() -> Rejection.notFound("instrument-unknown"))
                : definitions.require(idOrSha256);
        return InstrumentViewMapper.file(definition).path("questionnaire");
    }
}
