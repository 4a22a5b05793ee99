package org.throughline.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.directory.DirectoryMappings;
import org.throughline.directory.MappingRefused;
import org.throughline.directory.MappingVersion;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;

/** Mapping files: kept, checked and given out again. */
@Controller
@RequestMapping("/directory/mappings")
class MappingsController {

    private final DirectoryMappings mappings;
    private final MessageSource messages;
    private final PageErrors errors;

    MappingsController(DirectoryMappings mappings, MessageSource messages, PageErrors errors) {
        this.mappings = mappings;
        this.messages = messages;
        this.errors = errors;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("mappings", mappings.list(actor));
        model.addAttribute("removed", mappings.removed(actor));
        return "directory/mappings";
    }

    @PostMapping
    String keep(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(required = false) MultipartFile mapping,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException {
        try {
            String kept = mappings.keep(source, text(mapping), actor);
            redirect.addFlashAttribute("done", messages.getMessage("mappings.kept", new Object[] {kept}, locale));
            return "redirect:/directory/mappings";
        } catch (MappingRefused faulty) {
            model.addAttribute("errors", faulty.texts(messages, locale));
            response.setStatus(422);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
        }
        model.addAttribute("source", source);
        return list(actor, model);
    }

    private static String text(MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try (InputStream uploaded = file.getInputStream()) {
            return DirectoryMappings.text(uploaded);
        }
    }

    /** Asks before it is gone. */
    @GetMapping("/{name}/removal")
    String removal(@PathVariable String name, Actor actor, Model model) {
        model.addAttribute("mapping", mappings.require(name, actor));
        return "directory/mapping-removal";
    }

    @PostMapping("/{name}/removal")
    String remove(
            @PathVariable String name,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            mappings.remove(name, actor);
        } catch (Rejection refused) {
            if (refused.kind() != Rejection.RejectionKind.CONFLICT) {
                throw refused;
            }
            errors.show(refused, locale, model, response);
            return removal(name, actor, model);
        }
        redirect.addFlashAttribute("done", messages.getMessage("mappings.removed.done", new Object[] {name}, locale));
        return "redirect:/directory/mappings";
    }

    @GetMapping("/{name}")
    ResponseEntity<byte[]> one(@PathVariable String name, Actor actor) {
        MappingVersion mapping = mappings.require(name, actor);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(mapping.name() + ".yaml")
                                .build()
                                .toString())
                .body(mapping.content().getBytes(StandardCharsets.UTF_8));
    }
}
