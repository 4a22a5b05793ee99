package org.throughline.fhir.api;

import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.throughline.shared.Rejection;

/** What every address under {@code /fhir} has in common. */
abstract class FhirEndpoint {

    private final FhirAnswers answers;

    FhirEndpoint(FhirAnswers answers) {
        this.answers = answers;
    }

    FhirAnswers answers() {
        return answers;
    }

    /** @throws Rejection not found {@code fhir-unknown} where the text is no id of ours */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw Rejection.notFound("fhir-unknown");
        }
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Exception thrown, Locale locale) {
        return answers.refusal(thrown, locale);
    }
}
