package org.throughline.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.studio.PublishedModels;
import org.throughline.studio.RedesignView;
import org.throughline.studio.Redesigns;
import org.throughline.studio.domain.RedesignState;

@RestController
@Tag(name = "Studio")
@RequestMapping(RedesignsApi.PATH)
class RedesignsApi {

    static final String PATH = "/api/v1/studio/redesigns";

    private final Redesigns redesigns;
    private final PublishedModels publishedModels;

    RedesignsApi(Redesigns redesigns, PublishedModels publishedModels) {
        this.redesigns = redesigns;
        this.publishedModels = publishedModels;
    }

    /** @param title, note null in a change: stays as it is */
    record Description(String title, String note) {}

    @GetMapping
    @Operation(summary = "Redesigns, newest first")
    Slice<RedesignView> list(
            @RequestParam(required = false) RedesignState state,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        return redesigns.list(state, after, limit, actor);
    }

    @PostMapping
    @Operation(summary = "Begin a redesign")
    ResponseEntity<RedesignView> open(@RequestBody Description body, Actor actor) {
        RedesignView begun = redesigns.open(body.title(), body.note(), actor);
        return ResponseEntity.created(URI.create(PATH + "/" + begun.id())).body(begun);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A redesign with the models in it, without their contents")
    RedesignView one(@PathVariable UUID id, Actor actor) {
        return redesigns.view(id, actor);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change title or note")
    RedesignView describe(@PathVariable UUID id, @RequestBody Description body, Actor actor) {
        RedesignView now = redesigns.view(id, actor);
        return redesigns.describe(
                id,
                body.title() == null ? now.title() : body.title(),
                body.note() == null ? now.note() : body.note(),
                actor);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Discard a redesign that is not published")
    void discard(@PathVariable UUID id, Actor actor) {
        redesigns.discard(id, actor);
    }

    @GetMapping("/{id}/export")
    @Operation(summary = "What is drawn in a redesign as a zip, laid out as the program's own folders")
    ResponseEntity<byte[]> export(@PathVariable UUID id, Actor actor) {
        return Downloads.zip("redesign.zip", publishedModels.export(id, actor));
    }
}
