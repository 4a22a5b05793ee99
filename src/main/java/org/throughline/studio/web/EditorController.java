package org.throughline.studio.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;
import org.throughline.studio.RedesignView;
import org.throughline.studio.Redesigns;
import org.throughline.studio.domain.RedesignState;

/** The frame around the editor of one drawn model. */
@Controller
class EditorController {

    private final Redesigns redesigns;

    EditorController(Redesigns redesigns) {
        this.redesigns = redesigns;
    }

    /** @param element the element that the editor selects first, or null */
    @GetMapping("/studio/redesigns/{id}/{kind:process|decision|form}/{key}")
    String editor(
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam(required = false) String element,
            Actor actor,
            Model model) {
        RedesignView redesign = redesigns.view(id, actor);
        if (redesign.state() != RedesignState.DRAWING && redesign.state() != RedesignState.AWAITING_CONSENT) {
            return "redirect:/studio/redesigns/" + id;
        }
        model.addAttribute("redesign", redesign);
        model.addAttribute("draft", redesigns.draft(id, ModelKind.of(kind), key, actor));
        model.addAttribute("element", element);
        return "studio/editor";
    }
}
