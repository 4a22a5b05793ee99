package org.throughline.disclosure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.directory.NeedCategories;
import org.throughline.disclosure.DisclosedDocument;
import org.throughline.disclosure.PersonReleases;
import org.throughline.disclosure.ReleaseForm;
import org.throughline.disclosure.ReleaseRecipient;
import org.throughline.disclosure.ReleaseWords;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.people.PersonRecords;
import org.throughline.people.PersonView;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** Releases of information on the page of a person: first whom they are for, then the rest; and each with its signature. */
@Controller
@RequestMapping("/people/{id}/releases")
class PersonReleaseController {

    /** Whatever it holds, no browser runs it. */
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final PersonReleases releases;
    private final PersonRecords records;
    private final ReleaseWords words;
    private final PageErrors errors;

    PersonReleaseController(PersonReleases releases, PersonRecords records, ReleaseWords words, PageErrors errors) {
        this.releases = releases;
        this.records = records;
        this.words = words;
        this.errors = errors;
    }

    /** Whom it is for, as the address says; every part may be null. */
    record AskedRecipient(UUID organization, String name, String need) {}

    @Reads("release")
    @GetMapping("/new")
    String form(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute AskedRecipient asked,
            Actor actor,
            Locale locale,
            Model model) {
        PersonView view = releases.open(id, actor);
        ReleaseRecipient recipient = recipient(asked);
        return recipient == null
                ? recipients(view, q, model)
                : page(view, recipient, ReleaseForm.empty(), locale, model);
    }

    @PostMapping
    String give(
            @PathVariable UUID id,
            @ModelAttribute AskedRecipient asked,
            @ModelAttribute ReleaseForm form,
            @RequestParam(required = false) MultipartFile file,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response)
            throws IOException {
        byte[] paper = file == null ? null : file.getBytes();
        PersonView view = releases.open(id, actor);
        ReleaseRecipient recipient = recipient(asked);
        String terms = recipient == null ? "" : terms(view, recipient, locale);
        try {
            UUID kept = releases.give(id, recipient, form, paper, terms, actor);
            flash.addFlashAttribute("done", errors.text("release.saved", locale));
            return "redirect:/people/" + id + "/releases/" + kept;
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return recipient == null ? recipients(view, "", model) : page(view, recipient, form, locale, model);
        }
    }

    @Reads("release")
    @GetMapping("/{release}")
    String show(@PathVariable UUID id, @PathVariable UUID release, Actor actor, Model model) {
        model.addAttribute("view", records.view(id, actor));
        model.addAttribute("shown", releases.view(id, release, actor));
        return "disclosure/release";
    }

    @Reads("signature")
    @GetMapping("/{release}/signature")
    ResponseEntity<byte[]> signature(@PathVariable UUID id, @PathVariable UUID release, Actor actor) {
        DisclosedDocument image = releases.signature(id, release, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(image.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "inline; filename=\"signature\"")
                .body(image.content());
    }

    /** Null where nobody is named yet. */
    private ReleaseRecipient recipient(AskedRecipient asked) {
        if (asked.organization() != null) {
            return releases.organization(asked.organization());
        }
        if (NeedCategories.known(asked.need())) {
            return new ReleaseRecipient(null, words.nameOfClass(asked.need()), asked.need());
        }
        return asked.name() == null || asked.name().isBlank()
                ? null
                : new ReleaseRecipient(null, asked.name().strip(), null);
    }

    private String recipients(PersonView view, String q, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("q", q);
        model.addAttribute("found", q.isBlank() ? Set.of() : releases.found(q));
        model.addAttribute("needs", NeedCategories.ALL);
        return "disclosure/release-recipient";
    }

    private String page(PersonView view, ReleaseRecipient recipient, ReleaseForm form, Locale locale, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("recipient", recipient);
        model.addAttribute("classes", ReleasedClass.values());
        model.addAttribute("form", form);
        model.addAttribute("terms", terms(view, recipient, locale));
        return "disclosure/release-form";
    }

    private String terms(PersonView view, ReleaseRecipient recipient, Locale locale) {
        return words.terms(recipient.name(), view.person().name(), locale);
    }
}
