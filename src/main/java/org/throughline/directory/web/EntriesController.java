package org.throughline.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.directory.EntryCare;
import org.throughline.directory.EntryChecks;
import org.throughline.directory.EntryForm;
import org.throughline.directory.EntryKind;
import org.throughline.directory.EntryView;
import org.throughline.directory.FieldKind;
import org.throughline.shared.Actor;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;

/** Where administrators add, correct, check and suspend entries of the directory. */
@Controller
@RequestMapping("/directory/entries")
class EntriesController {

    private final EntryCare care;
    private final EntryChecks checks;
    private final MessageSource messages;
    private final PageErrors errors;

    EntriesController(EntryCare care, EntryChecks checks, MessageSource messages, PageErrors errors) {
        this.care = care;
        this.checks = checks;
        this.messages = messages;
        this.errors = errors;
    }

    @GetMapping
    String services(@RequestParam(required = false) String after, Actor actor, Model model) {
        model.addAttribute("found", care.services(null, after, actor));
        model.addAttribute("toCheck", after == null ? checks.open(actor) : List.of());
        model.addAttribute("outdated", care.outdated(actor));
        model.addAttribute("kind", EntryKind.SERVICE.id());
        return "directory/entries";
    }

    @GetMapping("/organizations")
    String organizations(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) String after,
            Actor actor,
            Model model) {
        model.addAttribute("found", care.organizations(q, null, after, actor));
        model.addAttribute("kind", EntryKind.ORGANIZATION.id());
        model.addAttribute("q", q);
        return "directory/entries";
    }

    @GetMapping("/{kind}/new")
    String fresh(@PathVariable String kind, @RequestParam(required = false) UUID under, Actor actor, Model model) {
        showNew(kind(kind, actor), under, new EntryForm(Map.of("status", "active"), null, null), null, actor, model);
        return "directory/entry";
    }

    @PostMapping("/{kind}")
    String add(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) UUID under,
            @RequestParam(required = false) String more,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        EntryKind of = kind(kind, actor);
        EntryForm form = EntryPage.read(sent);
        if (more == null) {
            try {
                UUID id = care.add(of, under, form, actor);
                redirect.addFlashAttribute("done", messages.getMessage("entry.saved", null, locale));
                return "redirect:/directory/entries/" + of.id() + "/" + id;
            } catch (FormRefused refused) {
                refuse(refused, model, response);
            } catch (Rejection refused) {
                errors.show(refused, locale, model, response);
            }
        }
        showNew(of, under, form, more, actor, model);
        return "directory/entry";
    }

    @GetMapping("/{kind}/{id}")
    String one(@PathVariable String kind, @PathVariable UUID id, Actor actor, Model model) {
        EntryView entry = care.find(kind(kind, actor), id, actor);
        show(entry, new EntryForm(entry.fields(), entry.lists(), entry.version()), null, model);
        return "directory/entry";
    }

    @PostMapping("/{kind}/{id}")
    String change(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) String more,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        EntryKind of = kind(kind, actor);
        EntryForm form = EntryPage.read(sent);
        if (more == null) {
            try {
                care.change(of, id, form, actor);
                redirect.addFlashAttribute("done", messages.getMessage("entry.saved", null, locale));
                return "redirect:/directory/entries/" + of.id() + "/" + id;
            } catch (FormRefused refused) {
                refuse(refused, model, response);
            } catch (Rejection refused) {
                errors.show(refused, locale, model, response);
            }
        }
        EntryView entry = care.find(of, id, actor);
        String version = more == null ? entry.version() : form.version();
        show(entry, new EntryForm(form.fields(), form.lists(), version), more, model);
        return "directory/entry";
    }

    @GetMapping("/{kind}/{id}/history")
    String history(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(required = false) String after,
            Actor actor,
            Model model) {
        EntryKind of = kind(kind, actor);
        model.addAttribute("entry", care.find(of, id, actor));
        model.addAttribute("changes", care.history(of, id, null, after, actor));
        return "directory/history";
    }

    @PostMapping("/{kind}/{id}/suspend")
    String suspend(
            @PathVariable String kind, @PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes redirect) {
        care.suspend(kind(kind, actor), id, actor);
        return done("entry.suspended", kind(kind, actor), id, locale, redirect);
    }

    @PostMapping("/{kind}/{id}/resume")
    String resume(
            @PathVariable String kind, @PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes redirect) {
        care.resume(kind(kind, actor), id, actor);
        return done("entry.resumed", kind(kind, actor), id, locale, redirect);
    }

    /** From the page of the entry, and from the page that workers see. */
    @PostMapping("/service/{id}/check")
    String check(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean asWorker,
            Actor actor,
            Locale locale,
            RedirectAttributes redirect) {
        care.check(id, actor);
        String back = done("entry.checked", EntryKind.SERVICE, id, locale, redirect);
        return asWorker ? "redirect:/resources/" + id : back;
    }

    private String done(String message, EntryKind of, UUID id, Locale locale, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", messages.getMessage(message, null, locale));
        return "redirect:/directory/entries/" + of.id() + "/" + id;
    }

    private void refuse(FormRefused refused, Model model, HttpServletResponse response) {
        model.addAttribute("errors", refused.errors());
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    }

    private void showNew(EntryKind kind, UUID under, EntryForm form, String more, Actor actor, Model model) {
        if (kind != EntryKind.ORGANIZATION) {
            if (under == null) {
                throw Rejection.notFound("entry-unknown");
            }
            EntryKind parent = kind == EntryKind.SERVICE ? EntryKind.ORGANIZATION : EntryKind.SERVICE;
            EntryView above = care.find(parent, under, actor);
            model.addAttribute("above", above);
        }
        model.addAttribute("under", under);
        model.addAttribute("entry", null);
        form(kind, form, more, List.of(), model);
    }

    private void show(EntryView entry, EntryForm form, String more, Model model) {
        model.addAttribute("entry", entry);
        form(entry.kind(), form, more, entry.places(), model);
    }

    private static void form(EntryKind kind, EntryForm form, String more, List<EntryView.Named> places, Model model) {
        model.addAttribute("kind", kind.id());
        model.addAttribute("page", EntryPage.of(kind, form, more));
        model.addAttribute("places", places);
        model.addAttribute("statuses", FieldKind.STATUSES);
    }

    /** Who may not, is not told which kinds there are. */
    private static EntryKind kind(String id, Actor actor) {
        EntryCare.requireAdministrator(actor);
        return EntryKind.of(id);
    }
}
