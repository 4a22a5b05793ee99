package org.throughline.directory.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.throughline.directory.DirectoryImports;
import org.throughline.directory.DirectoryMappings;
import org.throughline.directory.DirectoryPublication;
import org.throughline.directory.ImportFormat;
import org.throughline.directory.ImportOptions;
import org.throughline.directory.ImportReport;
import org.throughline.directory.MappingRefused;
import org.throughline.directory.VanishedServices;
import org.throughline.shared.Actor;
import org.throughline.shared.FieldError;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** Taking over a directory, and what became of every row. */
@Controller
@RequestMapping("/directory/imports")
class ImportsController {

    private final DirectoryImports imports;
    private final DirectoryMappings mappings;
    private final DirectoryPublication publication;
    private final MessageSource messages;

    ImportsController(
            DirectoryImports imports,
            DirectoryMappings mappings,
            DirectoryPublication publication,
            MessageSource messages) {
        this.imports = imports;
        this.mappings = mappings;
        this.publication = publication;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(required = false) String after, Actor actor, Model model) {
        requireAdministrator(actor);
        model.addAttribute("earlier", imports.list(20, after));
        model.addAttribute("running", imports.running().orElse(null));
        model.addAttribute("mappings", mappings.list(actor));
        model.addAttribute("open", publication.isOpen());
        return "directory/imports";
    }

    /** Asked for every other second by the page while an import is going on. */
    @GetMapping("/running")
    String running(Actor actor, Model model) {
        requireAdministrator(actor);
        model.addAttribute("running", imports.running().orElse(null));
        return "directory/imports :: running";
    }

    @PostMapping
    Object start(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) String vanished,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(required = false) MultipartFile mappingFile,
            Actor actor,
            Locale locale,
            Model model,
            jakarta.servlet.http.HttpServletResponse response)
            throws IOException {
        requireAdministrator(actor);
        try {
            if (file == null || file.isEmpty()) {
                throw Rejection.invalidField("file", "import-file-missing");
            }
            try (InputStream zip = file.getInputStream()) {
                ImportFormat format = ImportFormat.of(file.getOriginalFilename());
                ImportOptions options = new ImportOptions(dryRun, VanishedServices.of(vanished))
                        .with(text(mapping, mappingFile, actor));
                return "redirect:/directory/imports/" + imports.begin(zip, format, source, options, actor);
            }
        } catch (MappingRefused faulty) {
            model.addAttribute("errors", faulty.texts(messages, locale));
        } catch (Rejection refused) {
            String field = refused.field() == null ? "file" : refused.field();
            String text = messages.getMessage("rejection." + refused.code(), refused.args(), locale);
            model.addAttribute("errors", List.of(new FieldError(field, text)));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("source", source);
        model.addAttribute("dryRun", dryRun);
        model.addAttribute("vanished", vanished);
        model.addAttribute("mapping", mapping);
        return list(null, actor, model);
    }

    /** An uploaded mapping wins over a kept one that is chosen; null for neither. */
    private String text(String kept, MultipartFile uploaded, Actor actor) throws IOException {
        if (uploaded != null && !uploaded.isEmpty()) {
            try (InputStream file = uploaded.getInputStream()) {
                return DirectoryMappings.text(file);
            }
        }
        return kept.isBlank() ? null : mappings.require(kept, actor).content();
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        requireAdministrator(actor);
        model.addAttribute("report", report(id));
        return "directory/import";
    }

    /** Asked for every other second by the page until the import has ended. */
    @GetMapping("/{id}/state")
    String state(@PathVariable UUID id, Actor actor, Model model) {
        one(id, actor, model);
        return "directory/import :: state";
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable UUID id, Actor actor) {
        imports.stop(id, actor);
        return "redirect:/directory/imports/" + id;
    }

    @GetMapping("/{id}/lines.csv")
    ResponseEntity<byte[]> lines(@PathVariable UUID id, Actor actor) {
        requireAdministrator(actor);
        String name = "import-" + report(id).source() + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(imports.linesAsCsv(id).getBytes(StandardCharsets.UTF_8));
    }

    private ImportReport report(UUID id) {
        return imports.find(id).orElseThrow(() -> Rejection.notFound("import-unknown"));
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("import-administrators-only");
        }
    }
}
