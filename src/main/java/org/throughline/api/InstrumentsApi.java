package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.instruments.InstrumentCatalog;
import org.throughline.instruments.InstrumentRow;
import org.throughline.instruments.InstrumentView;
import org.throughline.shared.Slice;

@RestController
@RequestMapping("/api/v1/instruments")
class InstrumentsApi {

    private final InstrumentCatalog catalog;

    InstrumentsApi(InstrumentCatalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping
    @Operation(summary = "The instruments that may be used here, each with the version and SHA-256 of its definition")
    Slice<InstrumentRow> list(Locale locale) {
        return new Slice<>(catalog.all(locale), null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "An instrument with its questions, its sealed words as a FHIR Questionnaire, and its scoring")
    InstrumentView one(@PathVariable String id, Locale locale) {
        return catalog.view(id, locale);
    }
}
