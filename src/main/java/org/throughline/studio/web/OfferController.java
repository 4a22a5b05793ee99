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
import org.throughline.engine.ModelKind;
import org.throughline.modeldiff.ModelDiff;
import org.throughline.modeldiff.ModelDiff.ModelChange;
import org.throughline.modeldiff.ModelDiff.What;
import org.throughline.shared.Actor;
import org.throughline.studio.Offers;
import org.throughline.studio.Offers.Offer;

/** A newer model of the program beside the agency's own: take theirs, keep mine, or open both. */
@Controller
@RequestMapping("/studio/offers/{id}")
class OfferController {

    private final Offers offers;
    private final ModelDiff modelDiff;
    private final StudioNames studioNames;
    private final ActionResults actionResults;

    OfferController(Offers offers, ModelDiff modelDiff, StudioNames studioNames, ActionResults actionResults) {
        this.offers = offers;
        this.modelDiff = modelDiff;
        this.studioNames = studioNames;
        this.actionResults = actionResults;
    }

    @GetMapping
    String offer(@PathVariable UUID id, Actor actor, Model model) {
        Offer offer = offers.view(id, actor);
        model.addAttribute("offer", offer);
        model.addAttribute("name", studioNames.model(offer.kind(), offer.key(), offer.name()));
        model.addAttribute("changes", changes(offer.kind(), offer.mine(), offer.theirs()));
        if (offer.base() != null) {
            model.addAttribute("byAgency", changes(offer.kind(), offer.base(), offer.mine()));
            model.addAttribute("byProgram", changes(offer.kind(), offer.base(), offer.theirs()));
        }
        return "studio/offer";
    }

    @PostMapping("/take")
    String take(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return actionResults.go(
                () -> RedesignController.path(offers.take(id, actor).id()), path(id), flash);
    }

    @PostMapping("/keep")
    String keep(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return actionResults.go(
                () -> {
                    offers.keep(id, actor);
                    flash.addFlashAttribute("done", studioNames.say("studio.page.offer.kept"));
                    return "/studio";
                },
                path(id),
                flash);
    }

    private List<ModelChange> changes(ModelKind kind, String from, String to) {
        return modelDiff.compare(kind, from, to).changes().stream()
                .filter(change -> change.what() != What.LAYOUT)
                .toList();
    }

    private static String path(UUID id) {
        return "/studio/offers/" + id;
    }
}
