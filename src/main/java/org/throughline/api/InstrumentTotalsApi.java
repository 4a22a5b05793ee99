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
import org.throughline.casefile.Cases;
import org.throughline.instruments.InstrumentTotals;
import org.throughline.instruments.NewTotal;
import org.throughline.instruments.TotalRow;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

/** Instruments of a case that were recorded as a total only. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/instrument-totals")
class InstrumentTotalsApi {

    private final Cases cases;
    private final InstrumentTotals totals;

    InstrumentTotalsApi(Cases cases, InstrumentTotals totals) {
        this.cases = cases;
        this.totals = totals;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Seals the total of an instrument that the program has no questions of; one that it has is refused")
    TotalRow record(@PathVariable String caseNumber, @RequestBody NewTotal body, Actor actor) {
        UUID caseId = cases.view(caseNumber, actor).caseId();
        return totals.record(caseId, body, actor);
    }

    @Reads("administrations")
    @GetMapping
    @Operation(summary = "Totals that were recorded, newest first")
    Slice<TotalRow> list(
            @PathVariable String caseNumber,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        return totals.slice(cases.view(caseNumber, actor).caseId(), limit, after);
    }
}
