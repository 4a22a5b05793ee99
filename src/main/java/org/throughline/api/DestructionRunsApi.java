package org.throughline.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.retention.DestructionItem;
import org.throughline.retention.DestructionRun;
import org.throughline.retention.DestructionRuns;
import org.throughline.retention.RetentionPeriod;
import org.throughline.shared.Actor;
import org.throughline.shared.SealedRecord;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

@RestController
@RequestMapping("/api/v1/retention/runs")
class DestructionRunsApi {

    private final DestructionRuns runs;

    DestructionRunsApi(DestructionRuns runs) {
        this.runs = runs;
    }

    /** @param periods that it was prepared by */
    record RunDetail(DestructionRun run, List<RetentionPeriod> periods) {}

    /**
     * @param content the text that was sealed
     * @param sha256 of that text
     */
    record SealedCertificate(
            @JsonRawValue @Schema(type = "object") String content, String sha256, String form) {}

    @GetMapping
    @Operation(summary = "Runs of destruction, the newest first")
    Slice<DestructionRun> list(
            @RequestParam(required = false) Integer limit, @RequestParam(required = false) String after, Actor actor) {
        return runs.slice(limit, after, actor);
    }

    @PostMapping
    @Operation(summary = "Lists every record whose time is over, and destroys nothing")
    ResponseEntity<DestructionRun> prepare(Actor actor) {
        DestructionRun run = runs.prepare(actor);
        return ResponseEntity.created(URI.create("/api/v1/retention/runs/" + run.id()))
                .body(run);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A run: its state, progress and periods")
    RunDetail one(@PathVariable UUID id, Actor actor) {
        return new RunDetail(runs.view(id, actor), runs.periods(id, actor));
    }

    @Reads("destruction-items")
    @GetMapping("/{id}/records")
    @Operation(summary = "The records of a run, and what became of each")
    Slice<DestructionItem> records(
            @PathVariable UUID id,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        return runs.items(id, limit, after, actor);
    }

    @PostMapping("/{id}/approve")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Begins a run that somebody else prepared; it cannot be undone")
    void approve(@PathVariable UUID id, Actor actor) {
        runs.approve(id, actor);
    }

    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives up a run that nobody approved")
    void withdraw(@PathVariable UUID id, Actor actor) {
        runs.withdraw(id, actor);
    }

    @PostMapping("/{id}/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Stops a run after the record that it is at")
    void stop(@PathVariable UUID id, Actor actor) {
        runs.stop(id, actor);
    }

    @Reads("destruction-certificate")
    @GetMapping("/{id}/certificate")
    @Operation(summary = "The sealed certificate of a run that ended")
    SealedCertificate certificate(@PathVariable UUID id, Actor actor) {
        SealedRecord seal = runs.certificate(id, actor);
        return new SealedCertificate(seal.text(), seal.sha256(), seal.form().id());
    }
}
