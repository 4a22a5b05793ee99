package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.retention.LegalHold;
import org.throughline.retention.LegalHolds;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

@RestController
@RequestMapping("/api/v1/retention/holds")
class LegalHoldsApi {

    private final LegalHolds holds;

    LegalHoldsApi(LegalHolds holds) {
        this.holds = holds;
    }

    /** @param caseNumber of the record; none to hold everything */
    record HoldBody(String caseNumber, String reason) {}

    @Reads("legal-holds")
    @GetMapping
    @Operation(summary = "Legal holds, the newest first, those that were released too")
    Slice<LegalHold> list(
            @RequestParam(required = false) Integer limit, @RequestParam(required = false) String after, Actor actor) {
        return holds.slice(limit, after, actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Holds a record, or everything: nothing of it is destroyed from now on")
    LegalHold place(@RequestBody HoldBody body, Actor actor) {
        return holds.place(body.caseNumber(), body.reason(), actor);
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Releases a hold")
    void release(@PathVariable UUID id, @RequestBody ReasonBody body, Actor actor) {
        holds.release(id, body.reason(), actor);
    }
}
