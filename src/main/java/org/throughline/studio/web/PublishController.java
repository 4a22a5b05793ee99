package org.throughline.studio.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.migration.CaseMigrations;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.ImpactAnalysis.RunProgress;
import org.throughline.shared.Actor;
import org.throughline.studio.Acceptance;
import org.throughline.studio.Publications;

/** Publishing a redesign, and choosing which running cases are moved. */
@Controller
@RequestMapping("/studio/redesigns/{id}")
class PublishController {

    private final Publications publications;
    private final CaseMigrations caseMigrations;
    private final ImpactAnalysis impactAnalysis;
    private final ImpactPage reading;
    private final RedesignPage page;
    private final ActionResults actionResults;
    private final StudioNames studioNames;

    PublishController(
            Publications publications,
            CaseMigrations caseMigrations,
            ImpactAnalysis impactAnalysis,
            ImpactPage reading,
            RedesignPage page,
            ActionResults actionResults,
            StudioNames studioNames) {
        this.publications = publications;
        this.caseMigrations = caseMigrations;
        this.impactAnalysis = impactAnalysis;
        this.reading = reading;
        this.page = page;
        this.actionResults = actionResults;
        this.studioNames = studioNames;
    }

    @GetMapping("/publish")
    String form(@PathVariable UUID id, Actor actor, Model model) {
        EffectView effect = impactAnalysis.view(id, actor);
        page.head(id, actor, effect, model);
        model.addAttribute("consent", publications.consent(id, actor));
        if (effect.progress() == RunProgress.DONE) {
            model.addAttribute("reading", reading.read(id, effect));
        }
        return "studio/publish";
    }

    @PostMapping("/publish")
    String publish(
            @PathVariable UUID id,
            @RequestParam(required = false) List<String> ticked,
            @RequestParam(required = false) String scenarioReason,
            CaseChoice cases,
            Actor actor,
            RedirectAttributes flash) {
        Acceptance accepted = new Acceptance(ticked == null ? Set.of() : new HashSet<>(ticked), scenarioReason);
        flash.addFlashAttribute("scenarioReason", scenarioReason);
        return actionResults.go(
                () -> {
                    String next = cases.takesNone()
                            ? published(id, accepted, actor)
                            : MigrationController.path(publications
                                    .publishAndMove(id, accepted, cases.choice(), actor)
                                    .move());
                    flash.addFlashAttribute("done", studioNames.say("studio.page.published"));
                    return next;
                },
                path(id),
                flash);
    }

    private String published(UUID id, Acceptance accepted, Actor actor) {
        publications.publish(id, accepted, actor);
        return RedesignController.path(id);
    }

    /** Moves more of the running cases, after publishing. */
    @PostMapping("/moves")
    String move(@PathVariable UUID id, CaseChoice cases, Actor actor, RedirectAttributes flash) {
        return actionResults.go(
                () -> MigrationController.path(caseMigrations.start(id, cases.choice(), actor)), path(id), flash);
    }

    @PostMapping("/consent/ask")
    String ask(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return actionResults.stay(
                () -> publications.askConsent(id, actor), "studio.page.consent.asked", path(id), flash);
    }

    private static String path(UUID id) {
        return RedesignController.path(id) + "/publish";
    }
}
