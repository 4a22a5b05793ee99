package org.throughline.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.directory.DirectoryExports;
import org.throughline.directory.DirectoryPublication;
import org.throughline.shared.Actor;

/** What of the directory leaves the house: as a file, or for anybody to read. */
@Controller
class DirectoryExportController {

    private final DirectoryExports exports;
    private final DirectoryPublication publication;

    DirectoryExportController(DirectoryExports exports, DirectoryPublication publication) {
        this.exports = exports;
        this.publication = publication;
    }

    @GetMapping("/directory/export.zip")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        DirectoryExports.requireAdministrator(actor);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hsds-3.1.3.zip\"");
        exports.write(response.getOutputStream(), actor);
    }

    @PostMapping("/directory/publication")
    String publish(@RequestParam(defaultValue = "false") boolean open, Actor actor) {
        publication.open(open, actor);
        return "redirect:/directory/imports";
    }
}
