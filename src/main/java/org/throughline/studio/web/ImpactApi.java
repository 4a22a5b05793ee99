package org.throughline.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.migration.CountedCase;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.ImpactAnalysis.CaseEffect;
import org.throughline.migration.ImpactAnalysis.CaseFilter;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;

@RestController
@RequestMapping("/api/v1/studio/redesigns/{redesign}")
@Tag(name = "Studio")
class ImpactApi {

    private final ImpactAnalysis impactAnalysis;

    ImpactApi(ImpactAnalysis impactAnalysis) {
        this.impactAnalysis = impactAnalysis;
    }

    @PostMapping("/effect")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Begin to compute what the redesign does to every open case")
    EffectView start(@PathVariable UUID redesign, Actor by) {
        impactAnalysis.start(redesign, by);
        return impactAnalysis.view(redesign, by);
    }

    @GetMapping("/effect")
    @Operation(
            summary = "How far the last computation is, and what it found",
            description = "later: for each table and called process, the open cases that may still come to it, and"
                    + " what a table would say otherwise of those that it was asked about; lost: what tables and"
                    + " dividing ways will not know any more, in the asked language; dates and forms: what becomes of"
                    + " open tasks; processes.eventTimers: which timers of events are changed, removed or new for open"
                    + " cases, as the drawings write them")
    EffectView view(@PathVariable UUID redesign, Actor by) {
        return impactAnalysis.view(redesign, by);
    }

    @DeleteMapping("/effect")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Stop computing")
    void stop(@PathVariable UUID redesign, Actor by) {
        impactAnalysis.stop(redesign, by);
    }

    @GetMapping("/effect/cases")
    @Operation(summary = "What becomes of each running process, by case number; names no client")
    Slice<CaseEffect> cases(
            @PathVariable UUID redesign,
            @RequestParam(name = "fate", required = false) MoveOutcome outcome,
            @RequestParam(required = false) TaskChange change,
            @RequestParam(required = false) String process,
            @RequestParam(required = false) String step,
            @RequestParam(required = false) String timer,
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) String worker,
            @RequestParam(required = false) String team,
            @RequestParam(name = "cannotBeUndone", required = false) Boolean remains,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer limit,
            Actor by) {
        CaseFilter filter = new CaseFilter(outcome, change, process, step, timer, stage, worker, team, remains);
        return impactAnalysis.cases(redesign, filter, after, limit, by);
    }

    @GetMapping("/effect/lists/{list}")
    @Operation(
            summary = "All cases of a line of the effect that names but the first hundred; names no client",
            description = "list: as the line of the effect names it, until the effect is computed again")
    Slice<CountedCase> listed(
            @PathVariable UUID redesign,
            @PathVariable String list,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer limit,
            Actor by) {
        return impactAnalysis.listed(redesign, list, after, limit, by);
    }

    @GetMapping("/mapping/{process}")
    @Operation(summary = "Where the open work of old steps goes: old step id to new step id")
    Map<String, String> mapping(@PathVariable UUID redesign, @PathVariable String process, Actor by) {
        impactAnalysis.view(redesign, by);
        return impactAnalysis.mapping(redesign, process);
    }

    @PutMapping("/mapping/{process}")
    @Operation(summary = "Say where the open work of old steps goes; takes the place of what was said before")
    Map<String, String> map(
            @PathVariable UUID redesign,
            @PathVariable String process,
            @RequestBody Map<String, String> steps,
            Actor by) {
        impactAnalysis.map(redesign, process, steps, by);
        return impactAnalysis.mapping(redesign, process);
    }
}
