package org.throughline.designer.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.designer.Comparisons;
import org.throughline.designer.Comparisons.Change;
import org.throughline.designer.DraftView;
import org.throughline.designer.Effects;
import org.throughline.designer.Effects.EffectView;
import org.throughline.designer.Effects.Progress;
import org.throughline.designer.Models;
import org.throughline.designer.Publishing;
import org.throughline.designer.RedesignView;
import org.throughline.designer.Redesigns;
import org.throughline.shared.Actor;

/** What a second person looks at before agreeing to a redesign: why, what changes, what it will do. */
@Controller
@RequestMapping("/studio/redesigns/{id}/consent")
class ConsentController {

    private final Redesigns redesigns;
    private final Publishing publishing;
    private final Models models;
    private final Comparisons comparisons;
    private final Effects effects;
    private final EffectReading reading;
    private final Studio studio;
    private final Deeds deeds;

    ConsentController(
            Redesigns redesigns,
            Publishing publishing,
            Models models,
            Comparisons comparisons,
            Effects effects,
            EffectReading reading,
            Studio studio,
            Deeds deeds) {
        this.redesigns = redesigns;
        this.publishing = publishing;
        this.models = models;
        this.comparisons = comparisons;
        this.effects = effects;
        this.reading = reading;
        this.studio = studio;
        this.deeds = deeds;
    }

    /** @param fresh whether there was none of it before */
    record Part(String kind, String name, boolean fresh, List<Change> changes) {}

    @GetMapping
    String look(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("consent", publishing.consent(id, actor));
        RedesignView redesign = redesigns.view(id, actor);
        model.addAttribute("redesign", redesign);
        model.addAttribute(
                "parts",
                redesign.drafts().stream().map(draft -> part(id, draft, actor)).toList());
        EffectView effect = effects.view(id, actor);
        if (effect.progress() == Progress.DONE) {
            model.addAttribute("reading", reading.read(id, effect));
        }
        return "designer/consent";
    }

    @PostMapping
    String give(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return deeds.stay(
                () -> publishing.giveConsent(id, actor),
                "studio.page.consent.thanks",
                RedesignController.path(id) + "/consent",
                flash);
    }

    private Part part(UUID id, DraftView draft, Actor actor) {
        String name = studio.model(draft.kind(), draft.key(), draft.name());
        if (draft.baseVersion() == null) {
            return new Part(draft.kind().code(), name, true, List.of());
        }
        String before = models.content(draft.kind(), draft.key(), draft.baseVersion(), actor);
        String after = redesigns.drafted(id, draft.kind(), draft.key()).orElse(before);
        List<Change> changes = comparisons.compare(draft.kind(), before, after).changes().stream()
                .filter(change -> change.what() != Comparisons.What.LAYOUT)
                .toList();
        return new Part(draft.kind().code(), name, false, changes);
    }
}
