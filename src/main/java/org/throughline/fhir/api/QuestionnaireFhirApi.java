package org.throughline.fhir.api;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.instruments.InstrumentCatalog;

/** Words of instruments, as their files have them. */
@RestController
@RequestMapping("/api/v1/fhir/Questionnaire")
class QuestionnaireFhirApi extends FhirEndpoint {

    private final InstrumentCatalog catalog;

    QuestionnaireFhirApi(FhirAnswers answers, InstrumentCatalog catalog) {
        super(answers);
        this.catalog = catalog;
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "The sealed words of an instrument as a FHIR R4 Questionnaire: by its id, or by the SHA-256 of a"
                    + " definition that was answered once")
    ResponseEntity<byte[]> one(@PathVariable String id) {
        return answers().sealed(catalog.questionnaire(id));
    }
}
