package org.throughline.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
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
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.disclosure.ReleaseForm;
import org.throughline.disclosure.ReleaseWords;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.referral.GivenRelease;
import org.throughline.referral.ReferralReleases;
import org.throughline.referral.ReferralReleases.ReleaseParties;
import org.throughline.referral.Referrals;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** A release of information with its signature, drawn or as a photograph of the paper. */
@Controller
@RequestMapping("/cases/{number}/referrals/{id}/release")
class ReleaseController {

    private final Cases cases;
    private final CaseAccess access;
    private final Referrals referrals;
    private final ReferralReleases releases;
    private final ReleaseWords words;
    private final PageErrors errors;

    ReleaseController(
            Cases cases,
            CaseAccess access,
            Referrals referrals,
            ReferralReleases releases,
            ReleaseWords words,
            PageErrors errors) {
        this.cases = cases;
        this.access = access;
        this.referrals = referrals;
        this.releases = releases;
        this.words = words;
        this.errors = errors;
    }

    @Reads("release")
    @GetMapping
    String form(@PathVariable String number, @PathVariable UUID id, Actor actor, Locale locale, Model model) {
        open(number, id, actor, model);
        return page(id, ReleaseForm.empty(), locale, model);
    }

    @PostMapping
    String give(
            @PathVariable String number,
            @PathVariable UUID id,
            @ModelAttribute ReleaseForm form,
            @RequestParam(required = false) MultipartFile file,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response)
            throws IOException {
        byte[] paper = file == null ? null : file.getBytes();
        CaseView opened = open(number, id, actor, model);
        access.requireChange(actor, opened.caseId());
        try {
            releases.give(id, given(id, form), form.signed(paper), terms(id, locale), actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(id, form, locale, model);
        }
        flash.addFlashAttribute("done", errors.text("release.saved", locale));
        return "redirect:/cases/{number}/referrals";
    }

    private GivenRelease given(UUID id, ReleaseForm form) {
        return new GivenRelease(
                "need".equals(form.recipient())
                        ? words.nameOfClass(releases.parties(id).need())
                        : null,
                form.purpose(),
                form.information(),
                form.method(),
                form.validUntil());
    }

    private CaseView open(String number, UUID id, Actor actor, Model model) {
        CaseView opened = cases.view(number, actor);
        model.addAttribute("case", opened);
        model.addAttribute(
                "referral",
                referrals.find(opened.caseId(), id).orElseThrow(() -> Rejection.notFound("referral-unknown")));
        return opened;
    }

    private String page(UUID id, ReleaseForm form, Locale locale, Model model) {
        model.addAttribute("parties", releases.parties(id));
        model.addAttribute("classes", ReleasedClass.values());
        model.addAttribute("form", form);
        model.addAttribute("terms", terms(id, locale));
        return "referral/release";
    }

    private String terms(UUID id, Locale locale) {
        ReleaseParties parties = releases.parties(id);
        return words.terms(parties.recipient(), parties.client(), locale);
    }
}
