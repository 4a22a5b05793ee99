package org.throughline.studio.web;

import java.util.List;
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
import org.throughline.studio.PublishedModels;
import org.throughline.studio.RedesignView;

/** One process, decision table or form: how it runs, its versions, and the way back to each of them. */
@Controller
@RequestMapping("/studio/{kind:process|decision|form}/{key}")
class ModelController {

    private final PublishedModels publishedModels;
    private final ModelLines lines;
    private final ModelPictures modelPictures;
    private final Publications publications;
    private final ImpactAnalysis impactAnalysis;
    private final ActionResults actionResults;

    ModelController(
            PublishedModels publishedModels,
            ModelLines lines,
            ModelPictures modelPictures,
            Publications publications,
            ImpactAnalysis impactAnalysis,
            ActionResults actionResults) {
        this.publishedModels = publishedModels;
        this.lines = lines;
        this.modelPictures = modelPictures;
        this.publications = publications;
        this.impactAnalysis = impactAnalysis;
        this.actionResults = actionResults;
    }

    /** @param version null for the newest */
    @GetMapping
    String model(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam(required = false) Integer version,
            Actor actor,
            Model model) {
        ActionResults.requireAdministrator(actor);
        ModelKind of = ModelKind.of(kind);
        List<ModelLines.ModelLine> versions = lines.versions(of, key, actor);
        ModelLines.ModelLine shown = versions.stream()
                .filter(line -> version == null || line.model().version() == version)
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("model-unknown"));
        model.addAttribute("kind", kind);
        model.addAttribute("key", key);
        model.addAttribute("versions", versions);
        model.addAttribute("shown", shown);
        model.addAttribute("newest", versions.get(0));
        modelPictures.show(of, publishedModels.content(of, key, shown.model().version(), actor), model);
        return "studio/model";
    }

    /** A redesign that returns to an older version; what it would do to the open cases is computed at once. */
    @PostMapping("/return")
    String goBack(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam int version,
            Actor actor,
            RedirectAttributes flash) {
        ActionResults.requireAdministrator(actor);
        return actionResults.go(
                () -> {
                    RedesignView redesign = publications.returnTo(ModelKind.of(kind), key, version, actor);
                    impactAnalysis.start(redesign.id(), actor);
                    return "/studio/redesigns/" + redesign.id() + "/effect";
                },
                "/studio/" + kind + "/" + key,
                flash);
    }
}
