package org.throughline.studio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.engine.ModelKind;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.studio.Publications;
import org.throughline.studio.RedesignView;
import org.throughline.studio.Redesigns;
import org.throughline.studio.TakenBackRedesigns;
import org.throughline.studio.domain.RedesignState;

/** A redesign from its beginning: what it is for, where it stands, what is wrong with it, what comes next. */
@Controller
@RequestMapping("/studio/redesigns")
class RedesignController {

    private final Redesigns redesigns;
    private final RedesignPage page;
    private final StudioNames studioNames;
    private final ActionResults actionResults;
    private final Publications publications;
    private final TakenBackRedesigns takenBack;
    private final ImpactAnalysis impactAnalysis;

    RedesignController(
            Redesigns redesigns,
            RedesignPage page,
            StudioNames studioNames,
            ActionResults actionResults,
            Publications publications,
            TakenBackRedesigns takenBack,
            ImpactAnalysis impactAnalysis) {
        this.publications = publications;
        this.takenBack = takenBack;
        this.impactAnalysis = impactAnalysis;
        this.studioNames = studioNames;
        this.redesigns = redesigns;
        this.page = page;
        this.actionResults = actionResults;
    }

    /** @param title, note what an administrator wrote; @param kind, key the first model to redraw, or blank */
    record Beginning(String title, String note, String kind, String key) {

        boolean hasModel() {
            return kind != null && kind.matches("process|decision|form") && key != null && !key.isBlank();
        }
    }

    @GetMapping("/new")
    String blank(Beginning form, Actor actor, Model model) {
        ActionResults.requireAdministrator(actor);
        return form(form, actor, model);
    }

    @PostMapping
    String open(Beginning form, Actor actor, Model model, HttpServletResponse response) {
        ActionResults.requireAdministrator(actor);
        try {
            RedesignView opened = redesigns.open(form.title(), form.note(), actor);
            if (!form.hasModel()) {
                return "redirect:/studio/redesigns/" + opened.id();
            }
            redesigns.add(opened.id(), ModelKind.of(form.kind()), form.key(), actor);
            return "redirect:" + editor(opened.id(), form.kind(), form.key());
        } catch (Rejection refused) {
            actionResults.show(refused, model, response);
            return form(form, actor, model);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        page.show(id, actor, model);
        return "studio/redesign";
    }

    @PostMapping("/{id}/describe")
    String describe(
            @PathVariable UUID id,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String back,
            Actor actor,
            RedirectAttributes flash) {
        return actionResults.stay(
                () -> redesigns.describe(id, title, note, actor),
                "studio.page.saved",
                path(id) + (back.equals("publish") ? "/publish" : ""),
                flash);
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return actionResults.go(
                () -> {
                    redesigns.discard(id, actor);
                    flash.addFlashAttribute("done", studioNames.say("studio.page.discarded"));
                    return "/studio";
                },
                path(id),
                flash);
    }

    /**
     * A redesign that takes this one back; what it would do to the open cases is computed at once.
     *
     * @param agreed whether what later redesigns did to the same models may go with it; asked where there are any
     */
    @PostMapping("/{id}/return")
    String takeBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean agreed,
            Actor actor,
            RedirectAttributes flash) {
        return actionResults.go(
                () -> {
                    if (!agreed && !takenBack.alsoUndoneWith(id, actor).isEmpty()) {
                        throw Rejection.conflict("redesign-later-undone");
                    }
                    UUID begun = publications.takeBack(id, actor).id();
                    impactAnalysis.start(begun, actor);
                    return path(begun) + "/effect";
                },
                path(id),
                flash);
    }

    static String path(UUID id) {
        return "/studio/redesigns/" + id;
    }

    static String editor(UUID id, String kind, String key) {
        return path(id) + "/" + kind + "/" + key;
    }

    private String form(Beginning form, Actor actor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "underWay",
                form.hasModel()
                        ? redesigns
                                .list(RedesignState.DRAWING, null, null, actor)
                                .items()
                        : java.util.List.of());
        page.nameModel(form, model);
        return "studio/redesign-new";
    }
}
