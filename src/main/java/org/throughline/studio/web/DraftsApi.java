package org.throughline.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.studio.DraftView;
import org.throughline.studio.ImportChoice;
import org.throughline.studio.ModelImports;
import org.throughline.studio.Redesigns;
import org.throughline.studio.domain.DraftStep;

@RestController
@Tag(name = "Studio")
@RequestMapping(RedesignsApi.PATH + "/{id}")
class DraftsApi {

    private static final String ONE = "/models/{kind}/{key}";

    private final Redesigns redesigns;
    private final ModelImports imports;
    private final ImportViewMapper importViews;

    DraftsApi(Redesigns redesigns, ModelImports imports, ImportViewMapper importViews) {
        this.redesigns = redesigns;
        this.imports = imports;
        this.importViews = importViews;
    }

    /**
     * @param version an older one to return to; null for the newest
     * @param name of a model that is new; null where it is published already
     */
    record Added(@NotNull ModelKind kind, @NotNull String key, Integer version, String name) {}

    /** @param revision that was drawn on */
    record DraftRevision(@NotNull String content, @NotNull Integer revision) {}

    @PostMapping("/models")
    @Operation(summary = "Take a published model into the redesign, or begin a new one by giving its name")
    ResponseEntity<DraftView> add(@PathVariable UUID id, @Valid @RequestBody Added body, Actor actor) {
        DraftView draft = added(id, body, actor);
        String path = RedesignsApi.PATH + "/" + id + "/models/" + draft.kind().code() + "/" + draft.key();
        return ResponseEntity.created(URI.create(path)).body(draft);
    }

    private DraftView added(UUID id, Added body, Actor actor) {
        if (body.name() != null) {
            return redesigns.create(id, body.kind(), body.key(), body.name(), actor);
        }
        return body.version() == null
                ? redesigns.add(id, body.kind(), body.key(), actor)
                : redesigns.addVersion(id, body.kind(), body.key(), body.version(), actor);
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import a BPMN, DMN or form file, or a zip of them",
            description = "One file part of any name. All models of an archive are taken in, or none. With preview=true"
                    + " nothing is kept and the answer (200) says what is in each file, why it is refused and what"
                    + " without=true would drop or replace. 409 where a model is drawn already, unless replace=true.")
    ResponseEntity<ModelsApi.Items<?>> importFile(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestParam(defaultValue = "false") boolean without,
            @RequestParam(defaultValue = "false") boolean replace,
            MultipartHttpServletRequest request,
            Actor actor)
            throws IOException {
        MultipartFile file = request.getFileMap().values().stream()
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElseThrow(() -> Rejection.invalidField("file", "file-no-model"));
        String name = file.getOriginalFilename();
        if (preview) {
            return ResponseEntity.ok(
                    new ModelsApi.Items<>(importViews.of(imports.preview(id, name, file.getBytes(), actor))));
        }
        ImportChoice choice = new ImportChoice(without, replace);
        List<DraftView> imported = imports.importFiles(id, name, file.getBytes(), choice, actor);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new ModelsApi.Items<>(
                        imported.stream().map(DraftsApi::listed).toList()));
    }

    @GetMapping(ONE)
    @Operation(summary = "A model as it is drawn now, and who else has it open")
    DraftView draft(@PathVariable UUID id, @PathVariable ModelKind kind, @PathVariable String key, Actor actor) {
        return redesigns.draft(id, kind, key, actor);
    }

    @PutMapping(ONE)
    @Operation(
            summary = "Keep what was drawn as the next revision",
            description = "409 where somebody saved another revision meanwhile. Answers without the content.")
    DraftView save(
            @PathVariable UUID id,
            @PathVariable ModelKind kind,
            @PathVariable String key,
            @Valid @RequestBody DraftRevision body,
            Actor actor) {
        return listed(redesigns.save(id, kind, key, body.content(), body.revision(), actor));
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a model out of the redesign")
    void remove(@PathVariable UUID id, @PathVariable ModelKind kind, @PathVariable String key, Actor actor) {
        redesigns.remove(id, kind, key, actor);
    }

    @PostMapping(ONE + "/undo")
    @Operation(summary = "Go back to the revision before")
    DraftView undo(@PathVariable UUID id, @PathVariable ModelKind kind, @PathVariable String key, Actor actor) {
        return redesigns.undo(id, kind, key, actor);
    }

    @PostMapping(ONE + "/redo")
    @Operation(summary = "Do again what was undone last")
    DraftView redo(@PathVariable UUID id, @PathVariable ModelKind kind, @PathVariable String key, Actor actor) {
        return redesigns.redo(id, kind, key, actor);
    }

    @PostMapping(ONE + "/keep")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep the draft though somebody published a newer version of the model meanwhile")
    void acknowledge(@PathVariable UUID id, @PathVariable ModelKind kind, @PathVariable String key, Actor actor) {
        redesigns.acknowledge(id, kind, key, actor);
    }

    @GetMapping(ONE + "/history")
    @Operation(summary = "The kept revisions of a model, newest first")
    Slice<DraftStep> history(
            @PathVariable UUID id,
            @PathVariable ModelKind kind,
            @PathVariable String key,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        return redesigns.history(id, kind, key, after, limit, actor);
    }

    @GetMapping(ONE + "/file")
    @Operation(summary = "The drawn model as a file")
    ResponseEntity<byte[]> file(
            @PathVariable UUID id, @PathVariable ModelKind kind, @PathVariable String key, Actor actor) {
        DraftView draft = redesigns.draft(id, kind, key, actor);
        return Downloads.model(kind, draft.resource(), draft.content());
    }

    private static DraftView listed(DraftView draft) {
        return new DraftView(
                draft.kind(),
                draft.key(),
                draft.name(),
                draft.resource(),
                draft.baseVersion(),
                null,
                new DraftView.SavedRevision(
                        draft.revision(), draft.savedBy(), draft.savedAt(), draft.canUndo(), draft.canRedo()),
                draft.others());
    }
}
