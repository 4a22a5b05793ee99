package org.throughline.instruments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.instruments.InstrumentCatalog;
import org.throughline.instruments.InstrumentPacks;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;

/** Which instruments the agency may use, and the packs that an administrator loads and accepts by name. */
@Controller
@RequestMapping("/instruments")
class InstrumentPacksController {

    private final InstrumentPacks packs;
    private final InstrumentCatalog catalog;
    private final PageErrors errors;

    InstrumentPacksController(InstrumentPacks packs, InstrumentCatalog catalog, PageErrors errors) {
        this.packs = packs;
        this.catalog = catalog;
        this.errors = errors;
    }

    @GetMapping
    String list(Actor actor, Locale locale, Model model) {
        model.addAttribute("packs", packs.all(actor, locale));
        model.addAttribute("instruments", catalog.all(locale));
        return "instruments/packs";
    }

    @PostMapping
    String load(
            @RequestParam(required = false) MultipartFile file,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        try {
            packs.load(file == null ? new byte[0] : file.getBytes(), actor, locale);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return list(actor, locale, model);
        }
        redirect.addFlashAttribute("done", errors.text("instruments.pack.loaded", locale));
        return "redirect:/instruments";
    }

    @PostMapping("/{id}/accept")
    String accept(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            packs.accept(id, name, actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return list(actor, locale, model);
        }
        redirect.addFlashAttribute("done", errors.text("instruments.pack.accepted", locale));
        return "redirect:/instruments";
    }
}
