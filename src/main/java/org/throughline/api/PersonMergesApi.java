package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.intake.PersonMerges;
import org.throughline.shared.Actor;

/** Two people on file who are one, and taking that back. */
@RestController
@RequestMapping("/api/v1/people/{id}/merge")
class PersonMergesApi {

    /** @param into who the person of the address is found as from now on */
    record Merge(@NotNull UUID into, String reason) {}

    private final PersonMerges merges;

    PersonMergesApi(PersonMerges merges) {
        this.merges = merges;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that the person is another one on file; by whoever answers for both")
    void merge(@PathVariable UUID id, @Valid @RequestBody Merge body, Actor actor) {
        merges.merge(id, body.into(), body.reason(), actor);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the merge back: each case is handed back to whom it belonged")
    void undo(@PathVariable UUID id, @RequestBody ReasonBody body, Actor actor) {
        merges.undo(id, body.reason(), actor);
    }
}
