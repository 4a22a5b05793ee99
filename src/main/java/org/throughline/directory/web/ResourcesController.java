package org.throughline.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.directory.NeedCategories;
import org.throughline.directory.ServicePagePart;
import org.throughline.directory.ServiceView;
import org.throughline.directory.Services;
import org.throughline.directory.domain.NeedOverrideRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shell.PageErrors;

/** Looking for services of the community. */
@Controller
class ResourcesController {

    /** Counting further helps nobody to choose. */
    private static final int COUNTED = 1_000;

    private final Services services;
    private final NeedOverrideRepository needs;
    private final ObjectProvider<ServicePagePart> parts;
    private final MessageSource messages;
    private final PageErrors errors;

    ResourcesController(
            Services services,
            NeedOverrideRepository needs,
            ObjectProvider<ServicePagePart> parts,
            MessageSource messages,
            PageErrors errors) {
        this.services = services;
        this.needs = needs;
        this.parts = parts;
        this.messages = messages;
        this.errors = errors;
    }

    @GetMapping("/resources")
    String list(ResourceSearch search, Locale locale, Model model, HttpServletResponse response) {
        if (!search.isReadable()) {
            errors.show(Rejection.invalidField("age", "number-unreadable"), locale, model, response);
        }
        model.addAttribute("search", search);
        model.addAttribute("found", services.search(search.query()));
        model.addAttribute("count", services.count(search.query(), COUNTED));
        model.addAttribute("counted", COUNTED);
        model.addAttribute("needs", NeedCategories.ALL);
        model.addAttribute("languages", services.languages());
        return "directory/resources";
    }

    @GetMapping("/resources/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        ServiceView service = services.find(id).orElseThrow(() -> Rejection.notFound("service-unknown"));
        model.addAttribute("service", service);
        model.addAttribute("hours", hours(service));
        model.addAttribute("parts", parts(id));
        model.addAttribute("needs", NeedCategories.ALL);
        model.addAttribute("mayDecide", actor.is(Role.ADMINISTRATOR));
        return "directory/service";
    }

    private List<ServicePart> parts(UUID id) {
        return parts.orderedStream()
                .flatMap(part -> part.content(id).stream().map(content -> new ServicePart(part.template(), content)))
                .toList();
    }

    /** A part that another module adds, with the template that shows it. */
    record ServicePart(String template, Object content) {}

    private static Map<String, List<ServiceView.Hours>> hours(ServiceView service) {
        Map<String, List<ServiceView.Hours>> byPlace = new LinkedHashMap<>();
        for (ServiceView.Hours hours : service.hours()) {
            byPlace.computeIfAbsent(hours.place() == null ? "" : hours.place(), place -> new java.util.ArrayList<>())
                    .add(hours);
        }
        return byPlace;
    }

    @PostMapping("/resources/{id}/needs")
    String decide(
            @PathVariable UUID id,
            @RequestParam(name = "needs", required = false) List<String> chosen,
            @RequestParam(required = false) String main,
            Actor actor,
            Locale locale,
            RedirectAttributes redirect) {
        needs.decide(id, main == null || main.isBlank() ? null : main, chosen == null ? List.of() : chosen, actor);
        redirect.addFlashAttribute("done", messages.getMessage("service.needs.saved", null, locale));
        return "redirect:/resources/" + id;
    }
}
