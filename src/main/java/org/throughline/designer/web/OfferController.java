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
import org.throughline.designer.Comparisons.What;
import org.throughline.designer.Offers;
import org.throughline.designer.Offers.Offer;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;

/** A newer model of the program beside the agency's own: take theirs, keep mine, or open both. */
@Controller
@RequestMapping("/studio/offers/{id}")
class OfferController {

    private final Offers offers;
    private final Comparisons comparisons;
    private final Studio studio;
    private final Deeds deeds;

    OfferController(Offers offers, Comparisons comparisons, Studio studio, Deeds deeds) {
        this.offers = offers;
        this.comparisons = comparisons;
        this.studio = studio;
        this.deeds = deeds;
    }

    @GetMapping
    String offer(@PathVariable UUID id, Actor actor, Model model) {
        Offer offer = offers.view(id, actor);
        model.addAttribute("offer", offer);
        model.addAttribute("name", studio.model(offer.kind(), offer.key(), offer.name()));
        model.addAttribute("changes", changes(offer.kind(), offer.mine(), offer.theirs()));
        if (offer.base() != null) {
            model.addAttribute("byAgency", changes(offer.kind(), offer.base(), offer.mine()));
            model.addAttribute("byProgram", changes(offer.kind(), offer.base(), offer.theirs()));
        }
        return "designer/offer";
    }

    @PostMapping("/take")
    String take(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return deeds.go(() -> RedesignController.path(offers.take(id, actor).id()), path(id), flash);
    }

    @PostMapping("/keep")
    String keep(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return deeds.go(
                () -> {
                    offers.keep(id, actor);
                    flash.addFlashAttribute("done", studio.say("studio.page.offer.kept"));
                    return "/studio";
                },
                path(id),
                flash);
    }

    private List<Change> changes(ModelKind kind, String from, String to) {
        return comparisons.compare(kind, from, to).changes().stream()
                .filter(change -> change.what() != What.LAYOUT)
                .toList();
    }

    private static String path(UUID id) {
        return "/studio/offers/" + id;
    }
}
