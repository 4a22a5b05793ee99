package org.throughline.designer.web;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.designer.SideBySide;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;

@RestController
@RequestMapping("/api/v1/studio/models/{kind}/{key}")
class CompareApi {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final SideBySide sides;

    CompareApi(SideBySide sides) {
        this.sides = sides;
    }

    @GetMapping("/content")
    @Operation(summary = "The file of one such state, to be shown")
    ResponseEntity<String> content(
            @PathVariable ModelKind kind, @PathVariable String key, @RequestParam String of, Actor actor) {
        return ResponseEntity.ok().contentType(TEXT).body(sides.content(kind, key, of, actor));
    }
}
