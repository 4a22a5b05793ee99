package org.throughline.people.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.people.FamilyMember;
import org.throughline.people.Genogram;
import org.throughline.people.Genograms;
import org.throughline.people.Genograms.FamilyView;
import org.throughline.people.domain.GenogramLayout;
import org.throughline.people.domain.GenogramPicture;
import org.throughline.shared.Actor;
import org.throughline.shell.Reads;

/** A family as a picture: the worker's, from which it is edited, and the copy that the family is given. */
@Controller
class GenogramController {

    private final Genograms genograms;

    GenogramController(Genograms genograms) {
        this.genograms = genograms;
    }

    /** @param person who is chosen in the picture; whoever is none of the family is the person in the middle */
    @Reads("genogram")
    @GetMapping("/people/{id}/genogram")
    String page(@PathVariable UUID id, @RequestParam(required = false) String person, Actor actor, Model model) {
        FamilyView view = genograms.view(id, actor);
        Genogram family = view.family();
        FamilyMember chosen = family.members().stream()
                .filter(member -> member.id().toString().equals(person))
                .findFirst()
                .orElseGet(() -> family.member(family.center()).orElseThrow());
        show(view, model);
        model.addAttribute("chosen", FamilyRow.of(chosen, family));
        model.addAttribute("ties", FamilyRow.all(chosen, family));
        return "people/genogram";
    }

    @Reads("genogram-copy")
    @GetMapping("/people/{id}/genogram/copy")
    String copy(@PathVariable UUID id, Actor actor, Model model) {
        show(genograms.familyCopy(id, actor), model);
        model.addAttribute("what", "genogram");
        return "people/copy";
    }

    private static void show(FamilyView view, Model model) {
        GenogramPicture picture = GenogramLayout.of(view.family());
        model.addAttribute("view", view.person());
        model.addAttribute("family", view.family());
        model.addAttribute("picture", picture);
        model.addAttribute("generations", FamilyRow.of(view.family(), picture));
    }
}
