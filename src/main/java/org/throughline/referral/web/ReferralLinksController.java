package org.throughline.referral.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.disclosure.IssuedLink;
import org.throughline.referral.ReferralLinks;
import org.throughline.referral.Referrals;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;

/** The worker gives a provider a new link, tells the code, or takes the link back. */
@Controller
@RequestMapping("/cases/{number}/referrals/{id}/link")
class ReferralLinksController {

    private final Cases cases;
    private final Referrals referrals;
    private final ReferralLinks links;
    private final PageErrors texts;

    ReferralLinksController(Cases cases, Referrals referrals, ReferralLinks links, PageErrors texts) {
        this.cases = cases;
        this.referrals = referrals;
        this.links = links;
        this.texts = texts;
    }

    @PostMapping
    String issue(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sentTo,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        return acted(number, id, actor, locale, flash, () -> {
            IssuedLink issued = links.issue(id, sentTo, actor);
            String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                    .path(issued.path())
                    .toUriString();
            flash.addFlashAttribute("secret", new ShownSecret(id, address, issued.code()));
        });
    }

    @PostMapping("/code")
    String renewCode(
            @PathVariable String number, @PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes flash) {
        return acted(
                number,
                id,
                actor,
                locale,
                flash,
                () -> flash.addFlashAttribute("secret", new ShownSecret(id, null, links.renewCode(id, actor))));
    }

    @PostMapping("/revoke")
    String revoke(
            @PathVariable String number, @PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes flash) {
        return acted(number, id, actor, locale, flash, () -> {
            links.revoke(id, actor);
            flash.addFlashAttribute("done", texts.text("referral.link.revoked", locale));
        });
    }

    private String acted(String number, UUID id, Actor actor, Locale locale, RedirectAttributes flash, Runnable act) {
        CaseView opened = cases.view(number, actor);
        referrals.find(opened.caseId(), id).orElseThrow(() -> Rejection.notFound("referral-unknown"));
        try {
            act.run();
        } catch (Rejection refused) {
            if (refused.kind() == Rejection.RejectionKind.NOT_FOUND
                    || refused.kind() == Rejection.RejectionKind.FORBIDDEN) {
                throw refused;
            }
            flash.addFlashAttribute("problem", texts.text("rejection." + refused.code(), locale, refused.args()));
        }
        return "redirect:/cases/{number}/referrals";
    }
}
