package org.throughline.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.shared.Actor;
import org.throughline.studio.ElementTemplate;
import org.throughline.studio.Palette;

@RestController
@RequestMapping("/api/v1/studio")
class PaletteApi {

    private final Palette palette;

    PaletteApi(Palette palette) {
        this.palette = palette;
    }

    @GetMapping("/templates")
    @Operation(summary = "Ready steps for the process editor: one for each action that a model may name")
    List<ElementTemplate> templates(Locale locale, Actor actor) {
        return palette.templates(locale, actor);
    }

    @GetMapping("/choices")
    @Operation(
            summary = "What editors offer to choose from",
            description = "Forms, decision tables and processes with those that `redesign` draws, candidate groups,"
                    + " licences, activities, stages, actions, and the variables that conditions may compare.")
    Palette.Choices choices(@RequestParam(required = false) UUID redesign, Locale locale, Actor actor) {
        return palette.choices(redesign, locale, actor);
    }
}
