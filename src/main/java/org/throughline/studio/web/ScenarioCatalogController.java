package org.throughline.studio.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.play.ScenarioCatalog;
import org.throughline.play.Scenarios;
import org.throughline.shared.Actor;
import org.throughline.studio.ScenarioResults;

/** All scenarios, whichever redesign is drawn: kept, renewed, removed, brought from a file. */
@Controller
@RequestMapping(ScenarioCatalogController.PATH)
class ScenarioCatalogController {

    static final String PATH = "/studio/scenarios";
    private static final int PAGE = 20;

    private final ScenarioResults results;
    private final ScenarioCatalog catalog;
    private final Scenarios scenarios;
    private final ActionResults actionResults;

    ScenarioCatalogController(
            ScenarioResults results, ScenarioCatalog catalog, Scenarios scenarios, ActionResults actionResults) {
        this.results = results;
        this.catalog = catalog;
        this.scenarios = scenarios;
        this.actionResults = actionResults;
    }

    @GetMapping
    String list(@RequestParam(required = false) String after, Actor actor, Model model) {
        model.addAttribute("lines", results.list(after, PAGE, actor));
        model.addAttribute("shipped", catalog.shipped(actor));
        return "studio/scenario-list";
    }

    @PostMapping("/shipped/{file}/keep")
    String keepShipped(@PathVariable String file, Actor actor, RedirectAttributes flash) {
        return actionResults.stay(() -> catalog.keepShipped(file, actor), "studio.scenario.kept", PATH, flash);
    }

    @PostMapping("/import")
    String importFile(@RequestParam String content, Actor actor, RedirectAttributes flash) {
        flash.addFlashAttribute("content", content);
        return actionResults.stay(
                () -> {
                    scenarios.importFile(content, actor);
                    flash.addFlashAttribute("content", null);
                },
                "studio.scenario.added",
                PATH,
                flash);
    }

    @PostMapping("/{id}/renew")
    String renew(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return actionResults.stay(() -> scenarios.renew(id, actor), "studio.scenario.renewed", PATH, flash);
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return actionResults.stay(() -> scenarios.remove(id, actor), "studio.scenario.removed", PATH, flash);
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Actor actor) {
        return yaml(scenarios.file(id, actor));
    }

    static ResponseEntity<byte[]> yaml(String file) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"scenario.yaml\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
