package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.directory.DirectoryExports;
import org.throughline.shared.Actor;

@RestController
@RequestMapping("/api/v1/directory/export")
class DirectoryExportApi {

    private final DirectoryExports exports;

    DirectoryExportApi(DirectoryExports exports) {
        this.exports = exports;
    }

    @GetMapping(produces = "application/zip")
    @Operation(
            summary = "The directory as a zip of HSDS 3.1.3 tables",
            description =
                    "A tabular data package. The same directory makes the same bytes; suspended services are not in it.")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        DirectoryExports.requireAdministrator(actor);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hsds-3.1.3.zip\"");
        exports.write(response.getOutputStream(), actor);
    }
}
