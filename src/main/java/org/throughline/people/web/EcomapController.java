package org.throughline.people.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.people.Ecomaps;
import org.throughline.people.Ecomaps.EcomapView;
import org.throughline.people.domain.EcomapLayout;
import org.throughline.shared.Actor;
import org.throughline.shell.Reads;

/** What is around a household as a picture: the worker's, from which it is edited, and the family's copy. */
@Controller
class EcomapController {

    private final Ecomaps ecomaps;

    EcomapController(Ecomaps ecomaps) {
        this.ecomaps = ecomaps;
    }

    @Reads("ecomap")
    @GetMapping("/people/{id}/ecomap")
    String page(@PathVariable UUID id, Actor actor, Model model) {
        show(ecomaps.view(id, actor), model);
        return "people/ecomap";
    }

    @Reads("ecomap-copy")
    @GetMapping("/people/{id}/ecomap/copy")
    String copy(@PathVariable UUID id, Actor actor, Model model) {
        show(ecomaps.familyCopy(id, actor), model);
        model.addAttribute("what", "ecomap");
        return "people/copy";
    }

    private static void show(EcomapView view, Model model) {
        model.addAttribute("view", view.person());
        model.addAttribute("ecomap", view.ecomap());
        model.addAttribute("picture", EcomapLayout.of(view.ecomap()));
    }
}
