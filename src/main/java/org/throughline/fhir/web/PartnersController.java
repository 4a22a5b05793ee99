package org.throughline.fhir.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.directory.EntryCare;
import org.throughline.directory.Services;
import org.throughline.fhir.PartnerCredential;
import org.throughline.fhir.PartnerCredentials;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.shell.PageErrors;

/** Which organizations' programs may read the referrals that were sent to them. */
@Controller
@RequestMapping("/partners")
class PartnersController {

    private static final int CHOICES = 20;

    private final PartnerCredentials credentials;
    private final EntryCare entries;
    private final Services services;
    private final PageErrors errors;

    PartnersController(PartnerCredentials credentials, EntryCare entries, Services services, PageErrors errors) {
        this.credentials = credentials;
        this.entries = entries;
        this.services = services;
        this.errors = errors;
    }

    /** @param q beginning of the name of the organization that is to get access */
    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after,
            Actor actor,
            Model model) {
        Slice<PartnerCredential> found = credentials.list(null, after, actor);
        model.addAttribute("found", found);
        model.addAttribute("names", names(found.items()));
        model.addAttribute("q", q);
        boolean asked = q != null && !q.isBlank();
        model.addAttribute(
                "organizations",
                asked ? entries.organizations(q, CHOICES, null, actor).items() : List.of());
        return "fhir/partners";
    }

    /** The secret is shown on this answer and never again. */
    @PostMapping
    String issue(
            @RequestParam(required = false) UUID organization,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(required = false) String q,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("issued", credentials.issue(organization, label, actor));
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            model.addAttribute("label", label);
            return list(q, null, actor, model);
        }
        return list(null, null, actor, model);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes redirect) {
        credentials.revoke(id, actor);
        redirect.addFlashAttribute("done", errors.text("partners.revoked.done", locale));
        return "redirect:/partners";
    }

    private Map<UUID, String> names(List<PartnerCredential> shown) {
        Map<UUID, String> names = new HashMap<>();
        shown.stream().map(PartnerCredential::organizationId).distinct().forEach(id -> services.organization(id)
                .ifPresent(found -> names.put(id, found.name())));
        return names;
    }
}
