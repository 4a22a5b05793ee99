package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.casefile.Cases;
import org.throughline.engine.AnsweredForm;
import org.throughline.safety.ConcernView;
import org.throughline.safety.DangerView;
import org.throughline.safety.Dangers;
import org.throughline.safety.ReportAddenda;
import org.throughline.safety.SafetyConcerns;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

/** Safety concerns of a case, for the few who may know of them. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/safety")
class SafetyApi {

    record FiledAddendum(UUID id) {}

    private final Cases cases;
    private final SafetyConcerns concerns;
    private final ReportAddenda addenda;
    private final Dangers dangers;

    SafetyApi(Cases cases, SafetyConcerns concerns, ReportAddenda addenda, Dangers dangers) {
        this.cases = cases;
        this.concerns = concerns;
        this.addenda = addenda;
        this.dangers = dangers;
    }

    @Reads("safety")
    @GetMapping
    @Operation(summary = "Concerns that the caller may know of, with reports and their addenda, newest first")
    Slice<ConcernView> list(@PathVariable String caseNumber, Actor actor) {
        UUID caseId = cases.view(caseNumber, actor).caseId();
        List<ConcernView> visible = concerns.visible(caseId, actor);
        return new Slice<>(visible, null);
    }

    @GetMapping("/dangers")
    @Reads("safety")
    @Operation(summary = "Immediate dangers that were named in the case, newest first, and what became of them")
    Slice<DangerView> dangers(@PathVariable String caseNumber, Actor actor) {
        return new Slice<>(dangers.ofCase(cases.view(caseNumber, actor).caseId()), null);
    }

    @PostMapping("/danger-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Somebody saw to it that the danger is over, or in other hands")
    void over(@PathVariable String caseNumber, @RequestBody ReasonBody body, Actor actor) {
        dangers.end(cases.view(caseNumber, actor).caseId(), body.reason(), actor);
    }

    @PostMapping("/{concernId}/addenda")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Corrects a filed report by a sealed addendum; the agency is told by a task that this opens")
    FiledAddendum add(
            @PathVariable String caseNumber,
            @PathVariable UUID concernId,
            @Valid @RequestBody AnsweredForm body,
            Actor actor) {
        UUID caseId = cases.view(caseNumber, actor).caseId();
        return new FiledAddendum(addenda.file(caseId, concernId, body, actor));
    }
}
