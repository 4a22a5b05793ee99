package org.throughline.studio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.ImpactAnalysis.RunProgress;
import org.throughline.shared.Actor;

/** What a redesign would do to every open case: started, watched, read, and mended by sending unmapped steps elsewhere. */
@Controller
@RequestMapping("/studio/redesigns/{id}/effect")
class ImpactController {

    private static final String STEP = "step.";

    private final ImpactAnalysis impactAnalysis;
    private final ImpactPage reading;
    private final RedesignPage page;
    private final ActionResults actionResults;

    ImpactController(
            ImpactAnalysis impactAnalysis, ImpactPage reading, RedesignPage page, ActionResults actionResults) {
        this.impactAnalysis = impactAnalysis;
        this.reading = reading;
        this.page = page;
        this.actionResults = actionResults;
    }

    @GetMapping
    String effect(@PathVariable UUID id, Actor actor, Model model) {
        EffectView effect = impactAnalysis.view(id, actor);
        page.head(id, actor, effect, model);
        if (effect.progress() == RunProgress.DONE || effect.progress() == RunProgress.STOPPED) {
            model.addAttribute("reading", reading.read(id, effect));
        }
        return "studio/effect";
    }

    /** Asked for again and again while it is computed; the whole page comes anew when it has ended. */
    @GetMapping("/progress")
    String progress(@PathVariable UUID id, Actor actor, Model model, HttpServletResponse response) {
        EffectView effect = impactAnalysis.view(id, actor);
        if (effect.progress() != RunProgress.RUNNING) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("redesign", Map.of("id", id));
        model.addAttribute("effect", effect);
        return "studio/effect :: watch";
    }

    @PostMapping("/start")
    String start(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return actionResults.go(
                () -> {
                    impactAnalysis.start(id, actor);
                    return path(id);
                },
                path(id),
                flash);
    }

    @PostMapping("/stop")
    String stop(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return actionResults.go(
                () -> {
                    impactAnalysis.stop(id, actor);
                    return path(id);
                },
                path(id),
                flash);
    }

    /** Sends the work of old steps to new ones, then computes anew. A step left blank goes nowhere else. */
    @PostMapping("/mapping/{process}")
    String map(
            @PathVariable UUID id,
            @PathVariable String process,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes flash) {
        return actionResults.go(
                () -> {
                    Map<String, String> steps = new LinkedHashMap<>(impactAnalysis.mapping(id, process));
                    fields.forEach((name, to) -> {
                        if (name.startsWith(STEP)) {
                            send(name.substring(STEP.length()), to, steps);
                        }
                    });
                    impactAnalysis.map(id, process, steps, actor);
                    impactAnalysis.start(id, actor);
                    return path(id);
                },
                path(id),
                flash);
    }

    private static void send(String from, String to, Map<String, String> steps) {
        if (to.isBlank()) {
            steps.remove(from);
        } else {
            steps.put(from, to);
        }
    }

    private static String path(UUID id) {
        return RedesignController.path(id) + "/effect";
    }
}
