package org.throughline.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;
import org.throughline.studio.Publications;
import org.throughline.studio.PublishedModels;
import org.throughline.studio.RedesignView;

@RestController
@Tag(name = "Studio")
@RequestMapping("/api/v1/studio/models")
class ModelsApi {

    private final PublishedModels publishedModels;
    private final Publications publications;

    ModelsApi(PublishedModels publishedModels, Publications publications) {
        this.publishedModels = publishedModels;
        this.publications = publications;
    }

    record Items<T>(List<T> items) {}

    @GetMapping
    @Operation(summary = "Processes, decision tables or forms in their newest version, with open cases")
    Items<PublishedModels.PublishedModel> list(@RequestParam(defaultValue = "process") ModelKind kind, Actor actor) {
        return new Items<>(publishedModels.list(kind, actor));
    }

    @GetMapping("/export")
    @Operation(summary = "The newest version of every model as a zip, laid out as the program's own folders")
    ResponseEntity<byte[]> export(Actor actor) {
        return Downloads.zip("models.zip", publishedModels.export(actor));
    }

    @GetMapping("/{kind}/{key}/versions")
    @Operation(summary = "Versions of a model, newest first: who published them and why, and open cases on each")
    Items<PublishedModels.Version> versions(@PathVariable ModelKind kind, @PathVariable String key, Actor actor) {
        return new Items<>(publishedModels.versions(kind, key, actor));
    }

    @GetMapping("/{kind}/{key}/versions/{version}/file")
    @Operation(summary = "The file of one version as it was deployed")
    ResponseEntity<byte[]> file(
            @PathVariable ModelKind kind, @PathVariable String key, @PathVariable int version, Actor actor) {
        String resource =
                publishedModels.version(kind, key, version, actor).version().resource();
        return Downloads.model(kind, resource, publishedModels.content(kind, key, version, actor));
    }

    @PostMapping("/{kind}/{key}/versions/{version}/return")
    @Operation(summary = "Begin a redesign that returns to this version")
    ResponseEntity<RedesignView> returnTo(
            @PathVariable ModelKind kind, @PathVariable String key, @PathVariable int version, Actor actor) {
        RedesignView begun = publications.returnTo(kind, key, version, actor);
        return ResponseEntity.created(URI.create(RedesignsApi.PATH + "/" + begun.id()))
                .body(begun);
    }
}
