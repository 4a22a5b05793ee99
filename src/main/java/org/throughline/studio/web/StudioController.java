package org.throughline.studio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.studio.Offers;
import org.throughline.studio.RedesignView;
import org.throughline.studio.Redesigns;
import org.throughline.studio.domain.RedesignState;

/** What runs, what is being redrawn, and what was published. */
@Controller
class StudioController {

    private final Redesigns redesigns;
    private final Offers offers;
    private final ModelLines lines;

    StudioController(Redesigns redesigns, Offers offers, ModelLines lines) {
        this.redesigns = redesigns;
        this.offers = offers;
        this.lines = lines;
    }

    @GetMapping("/studio")
    String overview(@RequestParam(defaultValue = "process") String kind, Actor actor, Model model) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            return consents(actor, model);
        }
        ModelKind shown = kindOf(kind);
        List<RedesignView> underWay = underWay(actor);
        model.addAttribute("underWay", underWay);
        model.addAttribute("offers", offers.open(actor));
        model.addAttribute("kind", shown.code());
        model.addAttribute("lines", lines.newest(shown, underWay, actor));
        return "studio/studio";
    }

    /** Earlier redesigns and those under way. */
    @GetMapping("/studio/redesigns")
    String list(
            @RequestParam(defaultValue = "published") String state,
            @RequestParam(required = false) String after,
            Actor actor,
            Model model) {
        ActionResults.requireAdministrator(actor);
        RedesignState shown = stateOf(state);
        model.addAttribute("state", code(shown));
        model.addAttribute("redesigns", redesigns.list(shown, after, null, actor));
        return "studio/redesigns";
    }

    /** What waits for the agreement of somebody who is no administrator. */
    private String consents(Actor actor, Model model) {
        model.addAttribute("redesigns", redesigns.list(RedesignState.AWAITING_CONSENT, null, null, actor));
        return "studio/consents";
    }

    private List<RedesignView> underWay(Actor actor) {
        List<RedesignView> found = new ArrayList<>(redesigns
                .list(RedesignState.AWAITING_CONSENT, null, null, actor)
                .items());
        found.addAll(redesigns.list(RedesignState.DRAWING, null, null, actor).items());
        return found;
    }

    private static ModelKind kindOf(String code) {
        return List.of("decision", "form").contains(code) ? ModelKind.of(code) : ModelKind.PROCESS;
    }

    private static RedesignState stateOf(String code) {
        for (RedesignState state : RedesignState.values()) {
            if (code(state).equals(code)) {
                return state;
            }
        }
        return RedesignState.PUBLISHED;
    }

    static String code(RedesignState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
