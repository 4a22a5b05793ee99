package org.throughline.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;
import org.throughline.studio.ModelVersionPairs;

@RestController
@RequestMapping("/api/v1/studio/models/{kind}/{key}")
class CompareApi {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final ModelVersionPairs sides;

    CompareApi(ModelVersionPairs sides) {
        this.sides = sides;
    }

    @GetMapping("/compare")
    @Operation(
            summary = "What differs between two states of a model",
            description = "`from` and `to` are each a version number, `draft:<redesign>`, `shipped` (what the program"
                    + " offers) or `base` (what it shipped when the agency began to draw its own). Without them: the"
                    + " newest version and the one before.")
    ModelVersionPairs.Pair compare(
            @PathVariable ModelKind kind,
            @PathVariable String key,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            Actor actor) {
        return sides.compare(kind, key, from, to, actor);
    }

    @GetMapping("/content")
    @Operation(summary = "The file of one such state, to be shown")
    ResponseEntity<String> content(
            @PathVariable ModelKind kind, @PathVariable String key, @RequestParam String of, Actor actor) {
        return ResponseEntity.ok().contentType(TEXT).body(sides.content(kind, key, of, actor));
    }
}
