package org.throughline.fhir.api;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.fhir.resource.Capabilities;

/** What this door understands, for everybody; and an answer for whatever it does not. */
@RestController
@RequestMapping("/fhir")
class FhirMetadataApi extends FhirEndpoint {

    FhirMetadataApi(FhirAnswers answers) {
        super(answers);
    }

    @GetMapping("/metadata")
    ResponseEntity<byte[]> metadata() {
        return answers().of(Capabilities.statement());
    }

    /** Nothing here, or nothing that can be done with it. */
    @RequestMapping({"", "/**"})
    ResponseEntity<byte[]> nothing(Locale locale) {
        return answers().refusal(HttpStatus.NOT_FOUND, locale);
    }
}
