package org.throughline.designer.web;

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
import org.throughline.designer.Effects;
import org.throughline.designer.Effects.EffectView;
import org.throughline.designer.Effects.Progress;
import org.throughline.designer.Moves;
import org.throughline.designer.Publishing;
import org.throughline.shared.Actor;

/** Publishing a redesign, and choosing which running cases go along. */
@Controller
@RequestMapping("/studio/redesigns/{id}")
class PublishController {

    private final Publishing publishing;
    private final Moves moves;
    private final Effects effects;
    private final EffectReading reading;
    private final RedesignPage page;
    private final Deeds deeds;
    private final Studio studio;

    PublishController(
            Publishing publishing,
            Moves moves,
            Effects effects,
            EffectReading reading,
            RedesignPage page,
            Deeds deeds,
            Studio studio) {
        this.publishing = publishing;
        this.moves = moves;
        this.effects = effects;
        this.reading = reading;
        this.page = page;
        this.deeds = deeds;
        this.studio = studio;
    }

    @GetMapping("/publish")
    String form(@PathVariable UUID id, Actor actor, Model model) {
        EffectView effect = effects.view(id, actor);
        page.head(id, actor, effect, model);
        model.addAttribute("consent", publishing.consent(id, actor));
        if (effect.progress() == Progress.DONE) {
            model.addAttribute("reading", reading.read(id, effect));
        }
        return "designer/publish";
    }

    @PostMapping("/publish")
    String publish(
            @PathVariable UUID id,
            @RequestParam(required = false) List<String> ticked,
            CaseChoice cases,
            Actor actor,
            RedirectAttributes flash) {
        Set<String> accepted = ticked == null ? Set.of() : new HashSet<>(ticked);
        return deeds.go(
                () -> {
                    String next = cases.takesNone()
                            ? published(id, accepted, actor)
                            : MoveController.path(publishing
                                    .publishAndMove(id, accepted, cases.choice(), actor)
                                    .move());
                    flash.addFlashAttribute("done", studio.say("studio.page.published"));
                    return next;
                },
                path(id),
                flash);
    }

    private String published(UUID id, Set<String> accepted, Actor actor) {
        publishing.publish(id, accepted, actor);
        return RedesignController.path(id);
    }

    /** Takes more of the running cases along, after publishing. */
    @PostMapping("/moves")
    String move(@PathVariable UUID id, CaseChoice cases, Actor actor, RedirectAttributes flash) {
        return deeds.go(() -> MoveController.path(moves.start(id, cases.choice(), actor)), path(id), flash);
    }

    @PostMapping("/consent/ask")
    String ask(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return deeds.stay(() -> publishing.askConsent(id, actor), "studio.page.consent.asked", path(id), flash);
    }

    private static String path(UUID id) {
        return RedesignController.path(id) + "/publish";
    }
}
