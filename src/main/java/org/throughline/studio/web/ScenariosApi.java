package org.throughline.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.play.ScenarioCatalog;
import org.throughline.play.ScenarioOutcome;
import org.throughline.play.ScenarioView;
import org.throughline.play.Scenarios;
import org.throughline.play.Scenarios.ScenarioRun;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.studio.ScenarioResults;
import org.throughline.studio.ScenarioResults.ScenarioLine;

/** Plays that are kept, and run through every redesign. */
@RestController
@RequestMapping("/api/v1/studio")
@Tag(name = "Studio")
class ScenariosApi {

    /** @param name by which it is found */
    record NewScenario(String name) {}

    /** @param content a scenario as it is exported: readable YAML */
    record ScenarioUpload(String content) {}

    record ScenarioKept(UUID id) {}

    private final Scenarios scenarios;
    private final ScenarioCatalog catalog;
    private final ScenarioResults results;

    ScenariosApi(Scenarios scenarios, ScenarioCatalog catalog, ScenarioResults results) {
        this.scenarios = scenarios;
        this.catalog = catalog;
        this.results = results;
    }

    @GetMapping("/scenarios")
    @Operation(
            summary = "Every scenario that is kept, by name",
            description = "What each plays, who kept it, and its last result in each redesign that is still drawn.")
    Slice<ScenarioLine> all(
            @RequestParam(required = false) String after, @RequestParam(required = false) Integer limit, Actor by) {
        return results.list(after, limit, by);
    }

    @GetMapping("/scenarios/shipped")
    @Operation(summary = "The scenarios that came with the program")
    List<ScenarioView> shipped(Actor by) {
        return catalog.shipped(by);
    }

    @PostMapping("/scenarios/shipped/{file}/keep")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keep a shipped scenario here, so that it is run through later redesigns")
    ScenarioKept keepShipped(@PathVariable String file, Actor by) {
        return new ScenarioKept(catalog.keepShipped(file, by));
    }

    @PostMapping("/scenarios/{id}/renew")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a scenario the way that it takes through what runs now")
    void renew(@PathVariable UUID id, Actor by) {
        scenarios.renew(id, by);
    }

    @PostMapping("/scenarios")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a scenario from a file")
    ScenarioKept importFile(@RequestBody ScenarioUpload body, Actor by) {
        if (body.content() == null) {
            throw Rejection.invalidField("content", "scenario-unreadable", "");
        }
        return new ScenarioKept(scenarios.importFile(body.content(), by));
    }

    @GetMapping(value = "/scenarios/{id}/file", produces = "application/yaml;charset=UTF-8")
    @Operation(summary = "A scenario as a file that people read")
    String file(@PathVariable UUID id, Actor by) {
        return scenarios.file(id, by);
    }

    @DeleteMapping("/scenarios/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a scenario")
    void remove(@PathVariable UUID id, Actor by) {
        scenarios.remove(id, by);
    }

    @GetMapping("/redesigns/{redesign}/scenarios")
    @Operation(summary = "Every scenario, with what came of its last run through the redesign")
    List<ScenarioRun> list(@PathVariable UUID redesign, Actor by) {
        return scenarios.list(redesign, by);
    }

    @PostMapping("/redesigns/{redesign}/scenarios")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keep the caller's play as a scenario, rid of what was typed in words")
    ScenarioKept keep(@PathVariable UUID redesign, @RequestBody NewScenario body, Actor by) {
        return new ScenarioKept(scenarios.keep(redesign, body.name(), by));
    }

    @PostMapping("/redesigns/{redesign}/scenarios/{id}/run")
    @Operation(summary = "Run a scenario through the redesign; says what differs first")
    ScenarioOutcome run(@PathVariable UUID redesign, @PathVariable UUID id, Actor by) {
        return scenarios.run(redesign, id, by);
    }
}
