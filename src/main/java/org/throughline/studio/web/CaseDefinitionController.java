package org.throughline.studio.web;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.shared.Actor;
import org.throughline.studio.CaseDefinition;
import org.throughline.studio.CaseDefinitions;
import org.throughline.studio.RedesignView;
import org.throughline.studio.Redesigns;
import org.throughline.studio.domain.RedesignState;

/** The whole lifecycle on one page, each part a link to its own. */
@Controller
class CaseDefinitionController {

    private final CaseDefinitions caseDefinitions;
    private final Redesigns redesigns;

    CaseDefinitionController(CaseDefinitions caseDefinitions, Redesigns redesigns) {
        this.caseDefinitions = caseDefinitions;
        this.redesigns = redesigns;
    }

    @GetMapping("/studio/case-definition")
    String running(Actor actor, Model model) {
        ActionResults.requireAdministrator(actor);
        return show(caseDefinitions.running(actor), Set.of(), model);
    }

    /** What is over and done shows what runs. */
    @GetMapping("/studio/redesigns/{id}/case-definition")
    String redesigned(@PathVariable UUID id, Actor actor, Model model) {
        ActionResults.requireAdministrator(actor);
        RedesignView redesign = redesigns.view(id, actor);
        if (redesign.state() != RedesignState.DRAWING && redesign.state() != RedesignState.AWAITING_CONSENT) {
            return "redirect:/studio/case-definition";
        }
        model.addAttribute("redesign", redesign);
        Set<String> drawn = redesign.drafts().stream()
                .map(draft -> draft.kind().code() + "/" + draft.key())
                .collect(Collectors.toSet());
        return show(caseDefinitions.redesigned(id, actor), drawn, model);
    }

    /** @param drawn what the redesign draws, as kind and key, e.g. {@code form/draft-plan} */
    private static String show(CaseDefinition map, Set<String> drawn, Model model) {
        model.addAttribute("map", map);
        model.addAttribute("drawn", drawn);
        return "studio/case-definition";
    }
}
