package org.throughline.studio.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.ImpactAnalysis.RunProgress;
import org.throughline.modeldiff.ModelDiff;
import org.throughline.modeldiff.ModelDiff.ModelChange;
import org.throughline.shared.Actor;
import org.throughline.studio.DraftView;
import org.throughline.studio.Publications;
import org.throughline.studio.PublishedModels;
import org.throughline.studio.RedesignView;
import org.throughline.studio.Redesigns;

/** What a second person reads before agreeing to a redesign: why, what changes, what it will do. */
@Controller
@RequestMapping("/studio/redesigns/{id}/consent")
class ConsentController {

    private final Redesigns redesigns;
    private final Publications publications;
    private final PublishedModels publishedModels;
    private final ModelDiff modelDiff;
    private final ImpactAnalysis impactAnalysis;
    private final ImpactPage reading;
    private final StudioNames studioNames;
    private final ActionResults actionResults;

    ConsentController(
            Redesigns redesigns,
            Publications publications,
            PublishedModels publishedModels,
            ModelDiff modelDiff,
            ImpactAnalysis impactAnalysis,
            ImpactPage reading,
            StudioNames studioNames,
            ActionResults actionResults) {
        this.redesigns = redesigns;
        this.publications = publications;
        this.publishedModels = publishedModels;
        this.modelDiff = modelDiff;
        this.impactAnalysis = impactAnalysis;
        this.reading = reading;
        this.studioNames = studioNames;
        this.actionResults = actionResults;
    }

    /** @param fresh whether there was none of it before */
    record ConsentPart(String kind, String name, boolean fresh, List<ModelChange> changes) {}

    @GetMapping
    String show(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("consent", publications.consent(id, actor));
        RedesignView redesign = redesigns.view(id, actor);
        model.addAttribute("redesign", redesign);
        model.addAttribute(
                "parts",
                redesign.drafts().stream().map(draft -> part(id, draft, actor)).toList());
        EffectView effect = impactAnalysis.view(id, actor);
        if (effect.progress() == RunProgress.DONE) {
            model.addAttribute("reading", reading.read(id, effect));
        }
        return "studio/consent";
    }

    @PostMapping
    String give(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return actionResults.stay(
                () -> publications.giveConsent(id, actor),
                "studio.page.consent.thanks",
                RedesignController.path(id) + "/consent",
                flash);
    }

    private ConsentPart part(UUID id, DraftView draft, Actor actor) {
        String name = studioNames.model(draft.kind(), draft.key(), draft.name());
        if (draft.baseVersion() == null) {
            return new ConsentPart(draft.kind().code(), name, true, List.of());
        }
        String before = publishedModels.content(draft.kind(), draft.key(), draft.baseVersion(), actor);
        String after = redesigns.drafted(id, draft.kind(), draft.key()).orElse(before);
        List<ModelChange> changes = modelDiff.compare(draft.kind(), before, after).changes().stream()
                .filter(change -> change.what() != ModelDiff.What.LAYOUT)
                .toList();
        return new ConsentPart(draft.kind().code(), name, false, changes);
    }
}
