package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.intake.Intakes;
import org.throughline.shared.Actor;

@RestController
@RequestMapping("/api/v1/intakes")
class IntakesApi {

    record Opened(String caseNumber) {}

    private final Intakes intakes;

    IntakesApi(Intakes intakes) {
        this.intakes = intakes;
    }

    @PostMapping
    @Operation(summary = "Take a request for service and open its case; answers of the form service-request")
    ResponseEntity<Opened> request(@Valid @RequestBody AnswersBody body, Actor actor) {
        String caseNumber = intakes.request(body.answers(), actor);
        return ResponseEntity.created(URI.create("/api/v1/cases/" + caseNumber)).body(new Opened(caseNumber));
    }
}
