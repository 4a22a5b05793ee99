package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.throughline.directory.DirectoryImports;
import org.throughline.directory.ImportReport;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

@RestController
@RequestMapping("/api/v1/directory/imports")
class DirectoryImportsApi {

    private final DirectoryImports imports;
    private final MessageSource messages;

    DirectoryImportsApi(DirectoryImports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /** @param message the reason in the caller's language */
    record ImportLineDetail(
            String file, long line, String column, String reason, String message, String detail, int rows) {}

    record Counts(int read, int stored, int updated, int unchanged, int setAside) {}

    record ImportResult(
            UUID id,
            String source,
            Instant at,
            String by,
            Counts counts,
            List<ImportReport.ImportedTable> tables,
            List<ImportLineDetail> setAside,
            List<ImportLineDetail> remarks) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import a zip of HSDS tables",
            description = "One file part of any name. `source` names the publisher; without it the file's name does.")
    ImportResult start(
            MultipartHttpServletRequest request,
            @RequestParam(required = false) String source,
            Actor actor,
            Locale locale)
            throws IOException {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("import-administrators-only");
        }
        MultipartFile file = request.getFileMap().values().stream()
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElseThrow(() -> Rejection.invalidField("file", "import-file-missing"));
        try (InputStream zip = file.getInputStream()) {
            return result(imports.importFrom(zip, source == null ? named(file) : source, actor), locale);
        }
    }

    private static String named(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceFirst("\\.[^.]*$", "");
        return plain.isBlank() ? "upload" : plain.substring(0, Math.min(60, plain.length()));
    }

    private ImportResult result(ImportReport report, Locale locale) {
        return new ImportResult(
                report.id(),
                report.source(),
                report.at(),
                report.by(),
                new Counts(
                        report.total(ImportReport.ImportedTable::read),
                        report.total(ImportReport.ImportedTable::stored),
                        report.total(ImportReport.ImportedTable::updated),
                        report.total(ImportReport.ImportedTable::unchanged),
                        report.total(ImportReport.ImportedTable::setAside)),
                report.tables(),
                lines(report.setAside(), locale),
                lines(report.remarks(), locale));
    }

    private List<ImportLineDetail> lines(List<ImportReport.ImportLine> lines, Locale locale) {
        return lines.stream()
                .map(line -> new ImportLineDetail(
                        line.file(),
                        line.line(),
                        line.column(),
                        line.reason(),
                        messages.getMessage("import.reason." + line.reason(), null, line.reason(), locale),
                        line.detail(),
                        line.rows()))
                .toList();
    }
}
