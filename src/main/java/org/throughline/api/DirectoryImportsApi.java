package org.throughline.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.throughline.directory.DirectoryImports;
import org.throughline.directory.DirectoryMappings;
import org.throughline.directory.ImportFormat;
import org.throughline.directory.ImportOptions;
import org.throughline.directory.ImportReport;
import org.throughline.directory.ImportState;
import org.throughline.directory.MappingRefused;
import org.throughline.directory.VanishedServices;
import org.throughline.shared.Actor;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.Slice;

@RestController
@RequestMapping("/api/v1/directory/imports")
class DirectoryImportsApi {

    private static final String MAPPING = "mapping";

    private final DirectoryImports imports;
    private final DirectoryMappings mappings;
    private final MessageSource messages;

    DirectoryImportsApi(DirectoryImports imports, DirectoryMappings mappings, MessageSource messages) {
        this.imports = imports;
        this.mappings = mappings;
        this.messages = messages;
    }

    /** @param message the reason in the caller's language */
    record ImportLineDetail(
            String file, long line, String column, String reason, String message, String detail, int rows) {}

    record Counts(
            int read,
            int stored,
            int updated,
            int unchanged,
            int setAside,
            int vanished,
            int suspended,
            int removed,
            int offered) {}

    /** @param message the reason in the caller's language */
    record ImportReason(String kind, String reason, String message, int rows) {}

    record BegunImport(UUID id) {}

    /**
     * @param failure why it failed, in the caller's language; null unless it did
     * @param table being read while it runs, else null
     */
    record ImportStanding(boolean dryRun, String state, String failure, String table, int rows) {}

    record ImportResult(
            UUID id,
            String source,
            Instant at,
            String by,
            @JsonUnwrapped ImportStanding standing,
            Counts counts,
            List<ImportReason> reasons,
            List<ImportReport.ImportedTable> tables,
            List<ImportLineDetail> setAside,
            List<ImportLineDetail> remarks) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import a zip of HSDS tables",
            description =
                    "One file part of any name. A part `mapping` is a mapping file (YAML) for files in columns of their own; as a"
                            + " parameter, `mapping` names one that is kept. What is wrong with it answers 422, each fault with its"
                            + " line. `source` names the publisher; without it the file's name does. Answers"
                            + " once the file is received; ask for the id how far it is. `dryRun` counts and changes nothing."
                            + " `vanished` says what becomes of services that the source no longer names: `keep` (also without it)"
                            + " or `suspend`. One at a time: 409 with the `id` of the one that runs.")
    ResponseEntity<?> start(
            MultipartHttpServletRequest request,
            @RequestParam(required = false) String source,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) String vanished,
            Actor actor,
            Locale locale)
            throws IOException {
        requireAdministrator(actor);
        MultipartFile file = request.getFileMap().values().stream()
                .filter(part -> !part.isEmpty() && !part.getName().equals(MAPPING))
                .findFirst()
                .orElseThrow(() -> Rejection.invalidField("file", "import-file-missing"));
        ImportFormat named = ImportFormat.of(file.getOriginalFilename());
        ImportFormat format = named == ImportFormat.ZIP ? ImportFormat.of(file.getContentType()) : named;
        ImportOptions options = new ImportOptions(dryRun, VanishedServices.of(vanished)).with(mapping(request, actor));
        try (InputStream upload = file.getInputStream()) {
            return begin(upload, format, source == null ? named(file) : source, options, actor, locale);
        }
    }

    @PostMapping(consumes = {"application/json", "application/x-ndjson", "application/zip"})
    @Operation(
            summary = "Import HSDS as JSON",
            description =
                    "The body is a `service_full`, an array or a page of them, or one a line (`application/x-ndjson`);"
                            + " a zip as it stands is taken too. Otherwise as the upload of a file; `source` is needed.")
    ResponseEntity<?> start(
            InputStream body,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestParam(required = false) String source,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) String vanished,
            Actor actor,
            Locale locale) {
        requireAdministrator(actor);
        ImportOptions options = new ImportOptions(dryRun, VanishedServices.of(vanished));
        return begin(body, ImportFormat.of(contentType), source, options, actor, locale);
    }

    private ResponseEntity<?> begin(
            InputStream upload, ImportFormat format, String source, ImportOptions options, Actor actor, Locale locale) {
        try {
            UUID id = imports.begin(upload, format, source, options, actor);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/directory/imports/" + id))
                    .body(new BegunImport(id));
        } catch (MappingRefused faulty) {
            throw new FormRefused(faulty.texts(messages, locale));
        } catch (Rejection refused) {
            if (!refused.code().equals("import-running")) {
                throw refused;
            }
            return running(refused, locale);
        }
    }

    /** Text of the part, or what is kept under the name that the parameter gives; null for neither. */
    private String mapping(MultipartHttpServletRequest request, Actor actor) throws IOException {
        MultipartFile uploaded = request.getFile(MAPPING);
        if (uploaded != null) {
            try (InputStream text = uploaded.getInputStream()) {
                return DirectoryMappings.text(text);
            }
        }
        String kept = request.getParameter(MAPPING);
        return kept == null || kept.isBlank()
                ? null
                : mappings.require(kept, actor).content();
    }

    private ResponseEntity<ProblemDetail> running(Rejection refused, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, messages.getMessage("rejection.import-running", null, locale));
        problem.setProperty("id", refused.args()[0]);
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @GetMapping
    @Operation(summary = "Imports, newest first, without their lines")
    Slice<ImportResult> list(
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor,
            Locale locale) {
        requireAdministrator(actor);
        Slice<ImportReport> found = imports.list(limit, after);
        return new Slice<>(
                found.items().stream()
                        .map(report -> result(report, List.of(), locale))
                        .toList(),
                found.next());
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "How far an import is, and what became of it",
            description = "`state` is `running`, `done`, `failed` or `stopped`; only `done` has changed the directory.")
    ImportResult one(@PathVariable UUID id, Actor actor, Locale locale) {
        requireAdministrator(actor);
        ImportReport report = imports.find(id).orElseThrow(() -> Rejection.notFound("import-unknown"));
        return result(report, imports.reasons(id), locale);
    }

    @PostMapping("/{id}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Stop a running import; it changes nothing then")
    void stop(@PathVariable UUID id, Actor actor) {
        imports.stop(id, actor);
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("import-administrators-only");
        }
    }

    private static String named(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceFirst("\\.[^.]*$", "");
        return plain.isBlank() ? "upload" : plain.substring(0, Math.min(60, plain.length()));
    }

    private ImportResult result(ImportReport report, List<ImportReport.ReasonCount> reasons, Locale locale) {
        return new ImportResult(
                report.id(),
                report.source(),
                report.at(),
                report.by(),
                standing(report, locale),
                counts(report),
                reasons.stream()
                        .map(one ->
                                new ImportReason(one.kind(), one.reason(), message(one.reason(), locale), one.rows()))
                        .toList(),
                report.tables(),
                lines(report.setAside(), locale),
                lines(report.remarks(), locale));
    }

    private ImportStanding standing(ImportReport report, Locale locale) {
        ImportState state = report.state();
        String failure = state.failure() == null
                ? null
                : messages.getMessage("rejection." + state.failure(), null, state.failure(), locale);
        String stage = state.stage().name().toLowerCase(Locale.ROOT);
        return new ImportStanding(report.options().dryRun(), stage, failure, state.table(), state.rows());
    }

    private static Counts counts(ImportReport report) {
        return new Counts(
                report.total(ImportReport.ImportedTable::read),
                report.total(ImportReport.ImportedTable::stored),
                report.total(ImportReport.ImportedTable::updated),
                report.total(ImportReport.ImportedTable::unchanged),
                report.total(ImportReport.ImportedTable::setAside),
                report.vanished().services(),
                report.vanished().suspended(),
                report.vanished().rows(),
                report.offered());
    }

    private String message(String reason, Locale locale) {
        return messages.getMessage("import.reason." + reason, null, reason, locale);
    }

    private List<ImportLineDetail> lines(List<ImportReport.ImportLine> lines, Locale locale) {
        return lines.stream()
                .map(line -> new ImportLineDetail(
                        line.file(),
                        line.line(),
                        line.column(),
                        line.reason(),
                        message(line.reason(), locale),
                        line.detail(),
                        line.rows()))
                .toList();
    }
}
