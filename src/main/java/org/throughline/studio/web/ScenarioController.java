package org.throughline.studio.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.play.Scenarios;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** The scenarios at a redesign: run, kept, taken as a file, brought from one. */
@Controller
@RequestMapping("/studio/redesigns/{id}/scenarios")
class ScenarioController {

    private final Scenarios scenarios;
    private final RedesignPage page;
    private final ImpactAnalysis impactAnalysis;
    private final ActionResults actionResults;

    ScenarioController(
            Scenarios scenarios, RedesignPage page, ImpactAnalysis impactAnalysis, ActionResults actionResults) {
        this.scenarios = scenarios;
        this.page = page;
        this.impactAnalysis = impactAnalysis;
        this.actionResults = actionResults;
    }

    /** @param run true to run them all, one after the other, while the page is open */
    @GetMapping
    String list(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean run, Actor actor, Model model) {
        page.head(id, actor, impactAnalysis.view(id, actor), model);
        model.addAttribute("scenarios", scenarios.list(id, actor));
        model.addAttribute("run", run);
        return "studio/scenarios";
    }

    /** Runs one; answers its line. */
    @PostMapping("/{scenario}/run")
    String run(@PathVariable UUID id, @PathVariable UUID scenario, Actor actor, Model model) {
        try {
            scenarios.run(id, scenario, actor);
        } catch (Rejection refused) {
            model.addAttribute("refused", refused);
        }
        scenarios.list(id, actor).stream()
                .filter(one -> one.id().equals(scenario))
                .findFirst()
                .ifPresent(one -> model.addAttribute("scenario", one));
        return "studio/scenarios :: outcome";
    }

    @PostMapping
    String keep(@PathVariable UUID id, @RequestParam String name, Actor actor, RedirectAttributes flash) {
        return actionResults.stay(
                () -> scenarios.keep(id, name, actor), "studio.scenario.kept", PlayController.path(id), flash);
    }

    @PostMapping("/import")
    String importFile(@PathVariable UUID id, @RequestParam String content, Actor actor, RedirectAttributes flash) {
        return actionResults.stay(() -> scenarios.importFile(content, actor), "studio.scenario.added", path(id), flash);
    }

    @PostMapping("/{scenario}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID scenario, Actor actor, RedirectAttributes flash) {
        return actionResults.stay(() -> scenarios.remove(scenario, actor), "studio.scenario.removed", path(id), flash);
    }

    @GetMapping("/{scenario}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID scenario, Actor actor) {
        return ScenarioCatalogController.yaml(scenarios.file(scenario, actor));
    }

    private static String path(UUID id) {
        return RedesignController.path(id) + "/scenarios";
    }
}
