package org.throughline.designer.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.designer.Effects;
import org.throughline.designer.Models;
import org.throughline.designer.Models.Version;
import org.throughline.designer.Publishing;
import org.throughline.designer.RedesignView;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** One process, decision table or form: how it runs, its versions, and the way back to each of them. */
@Controller
@RequestMapping("/studio/{kind:process|decision|form}/{key}")
class ModelController {

    private final Models models;
    private final ModelLines lines;
    private final Pictures pictures;
    private final Publishing publishing;
    private final Effects effects;
    private final Deeds deeds;

    ModelController(
            Models models, ModelLines lines, Pictures pictures, Publishing publishing, Effects effects, Deeds deeds) {
        this.models = models;
        this.lines = lines;
        this.pictures = pictures;
        this.publishing = publishing;
        this.effects = effects;
        this.deeds = deeds;
    }

    /** @param version null for the newest */
    @GetMapping
    String model(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam(required = false) Integer version,
            Actor actor,
            Model model) {
        Deeds.requireAdministrator(actor);
        ModelKind of = ModelKind.of(kind);
        List<ModelLines.Line> versions = lines.versions(of, key, actor);
        ModelLines.Line shown = versions.stream()
                .filter(line -> version == null || line.model().version() == version)
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("model-unknown"));
        model.addAttribute("kind", kind);
        model.addAttribute("key", key);
        model.addAttribute("versions", versions);
        model.addAttribute("shown", shown);
        model.addAttribute("newest", versions.get(0));
        pictures.show(of, models.content(of, key, shown.model().version(), actor), model);
        return "designer/model";
    }

    /** A redesign that returns to an older version; what it would do to the open cases is computed at once. */
    @PostMapping("/return")
    String goBack(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam int version,
            Actor actor,
            RedirectAttributes flash) {
        Deeds.requireAdministrator(actor);
        return deeds.go(
                () -> {
                    RedesignView redesign = publishing.returnTo(ModelKind.of(kind), key, version, actor);
                    sendBack(ModelKind.of(kind), key, version, redesign, actor);
                    effects.start(redesign.id(), actor);
                    return "/studio/redesigns/" + redesign.id() + "/effect";
                },
                "/studio/" + kind + "/" + key,
                flash);
    }

    /** What the last version sent from old steps to new ones goes the same ways back. */
    private void sendBack(ModelKind kind, String key, int version, RedesignView redesign, Actor actor) {
        Version newest = models.versions(kind, key, actor).get(0);
        boolean oneBack = newest.publication() != null && newest.version().version() == version + 1;
        if (kind != ModelKind.PROCESS || !oneBack) {
            return;
        }
        Map<String, String> back = new HashMap<>();
        effects.mapping(newest.publication().redesign(), key).forEach((from, to) -> back.putIfAbsent(to, from));
        if (!back.isEmpty()) {
            effects.map(redesign.id(), key, back, actor);
        }
    }
}
