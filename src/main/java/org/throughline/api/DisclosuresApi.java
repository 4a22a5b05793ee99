package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.disclosure.DisclosureRow;
import org.throughline.disclosure.Disclosures;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

@RestController
@RequestMapping("/api/v1/people/{id}/disclosures")
class DisclosuresApi {

    private final Disclosures ledger;

    DisclosuresApi(Disclosures ledger) {
        this.ledger = ledger;
    }

    @Reads("disclosures")
    @GetMapping
    @Operation(summary = "What left the house about a person: when, to whom, what, what for and how, newest first")
    Slice<DisclosureRow> list(
            @PathVariable UUID id,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        return ledger.of(id, limit, after, actor);
    }
}
