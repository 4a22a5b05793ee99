package org.throughline.studio.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.studio.ImportChoice;
import org.throughline.studio.ImportedFile;
import org.throughline.studio.ModelImports;
import org.throughline.studio.Redesigns;

/** Files from elsewhere: what they would lose or replace is shown before they are kept. */
@Controller
@RequestMapping("/studio/redesigns/{id}/files")
class ImportController {

    private final ModelImports imports;
    private final Redesigns redesigns;
    private final ImportViewMapper views;
    private final StudioNames studioNames;
    private final ActionResults actionResults;

    ImportController(
            ModelImports imports,
            Redesigns redesigns,
            ImportViewMapper views,
            StudioNames studioNames,
            ActionResults actionResults) {
        this.imports = imports;
        this.redesigns = redesigns;
        this.views = views;
        this.studioNames = studioNames;
        this.actionResults = actionResults;
    }

    @PostMapping
    String submit(
            @PathVariable UUID id,
            @RequestParam(required = false) MultipartFile file,
            Actor actor,
            RedirectAttributes flash)
            throws IOException {
        byte[] content = file == null ? new byte[0] : file.getBytes();
        return actionResults.go(
                () -> {
                    if (content.length == 0) {
                        throw Rejection.invalid("file-no-model");
                    }
                    List<ImportedFile> kept = imports.submit(id, file.getOriginalFilename(), content, actor);
                    if (kept.isEmpty()) {
                        return path(id);
                    }
                    flash.addFlashAttribute("done", views.kept(kept));
                    return RedesignController.path(id);
                },
                RedesignController.path(id),
                flash);
    }

    @GetMapping
    String ask(@PathVariable UUID id, Actor actor, Model model) {
        List<ImportedFile> files = imports.waiting(id, actor);
        if (files.isEmpty()) {
            return "redirect:" + RedesignController.path(id);
        }
        model.addAttribute("redesign", redesigns.view(id, actor));
        model.addAttribute("files", views.of(files));
        model.addAttribute("drawn", files.stream().anyMatch(ImportedFile::drawn));
        model.addAttribute("usable", files.stream().anyMatch(ImportedFile::isUsable));
        model.addAttribute("losing", files.stream().anyMatch(file -> !file.isUsable() || file.isLosing()));
        model.addAttribute("twice", views.of(ModelImports.twice(files).orElse(List.of())));
        return "studio/import";
    }

    /** Whoever presses the button has read what is dropped; what is replaced is ticked. */
    @PostMapping("/keep")
    String keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean replace,
            Actor actor,
            RedirectAttributes flash) {
        return actionResults.go(
                () -> {
                    imports.keep(id, new ImportChoice(true, replace), actor);
                    flash.addFlashAttribute("done", studioNames.say("studio.page.imported"));
                    return RedesignController.path(id);
                },
                path(id),
                flash);
    }

    @PostMapping("/leave")
    String leave(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return actionResults.stay(
                () -> imports.leave(id, actor), "studio.page.import.left", RedesignController.path(id), flash);
    }

    private static String path(UUID id) {
        return RedesignController.path(id) + "/files";
    }
}
