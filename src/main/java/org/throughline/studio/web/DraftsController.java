package org.throughline.studio.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.studio.DraftView;
import org.throughline.studio.Redesigns;

/** Which models a redesign holds: what runs already, something new, or a file from elsewhere. */
@Controller
@RequestMapping("/studio/redesigns/{id}")
class DraftsController {

    private final Redesigns redesigns;
    private final ActionResults actionResults;

    DraftsController(Redesigns redesigns, ActionResults actionResults) {
        this.redesigns = redesigns;
        this.actionResults = actionResults;
    }

    /** @param model kind and key with a colon between, as the list of a page offers it */
    @PostMapping("/models")
    String add(@PathVariable UUID id, @RequestParam String model, Actor actor, RedirectAttributes flash) {
        return actionResults.go(
                () -> {
                    String[] parts = model.split(":", 2);
                    if (parts.length != 2 || !parts[0].matches("process|decision|form")) {
                        throw Rejection.invalid("model-not-chosen");
                    }
                    return editor(redesigns.add(id, ModelKind.of(parts[0]), parts[1], actor), id);
                },
                RedesignController.path(id),
                flash);
    }

    @PostMapping("/models/new")
    String create(
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestParam String key,
            @RequestParam String name,
            Actor actor,
            RedirectAttributes flash) {
        return actionResults.go(
                () -> {
                    if (!kind.matches("process|decision|form")) {
                        throw Rejection.invalid("model-not-chosen");
                    }
                    return editor(redesigns.create(id, ModelKind.of(kind), key.strip(), name.strip(), actor), id);
                },
                RedesignController.path(id),
                flash);
    }

    @PostMapping("/{kind:process|decision|form}/{key}/remove")
    String remove(
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable String key,
            Actor actor,
            RedirectAttributes flash) {
        return actionResults.stay(
                () -> redesigns.remove(id, ModelKind.of(kind), key, actor),
                "studio.page.removed",
                RedesignController.path(id),
                flash);
    }

    /** Keeps the draft though a newer version was published meanwhile. */
    @PostMapping("/{kind:process|decision|form}/{key}/keep")
    String keep(
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable String key,
            Actor actor,
            RedirectAttributes flash) {
        return actionResults.stay(
                () -> redesigns.acknowledge(id, ModelKind.of(kind), key, actor),
                "studio.redesign.kept-mine",
                RedesignController.path(id),
                flash);
    }

    private static String editor(DraftView draft, UUID id) {
        return RedesignController.editor(id, draft.kind().code(), draft.key());
    }
}
