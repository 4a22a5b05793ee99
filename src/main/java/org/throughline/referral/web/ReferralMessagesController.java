package org.throughline.referral.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.disclosure.Outbox;
import org.throughline.referral.Referrals;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;

/** What becomes of a letter that was not delivered: it is sent again or withdrawn. */
@Controller
@RequestMapping("/cases/{number}/referrals/{id}/messages/{message}")
class ReferralMessagesController {

    private final Cases cases;
    private final CaseAccess access;
    private final Referrals referrals;
    private final Outbox outbox;
    private final PageErrors errors;

    ReferralMessagesController(Cases cases, CaseAccess access, Referrals referrals, Outbox outbox, PageErrors errors) {
        this.cases = cases;
        this.access = access;
        this.referrals = referrals;
        this.outbox = outbox;
        this.errors = errors;
    }

    @PostMapping("/repeat")
    String repeat(
            @PathVariable String number,
            @PathVariable UUID id,
            @PathVariable UUID message,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        return act(number, id, actor, locale, flash, "outbox.repeated", () -> outbox.repeat(id, message));
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String number,
            @PathVariable UUID id,
            @PathVariable UUID message,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        return act(number, id, actor, locale, flash, "outbox.withdrawn", () -> outbox.withdraw(id, message));
    }

    private String act(
            String number, UUID id, Actor actor, Locale locale, RedirectAttributes flash, String done, Runnable act) {
        CaseView opened = cases.view(number, actor);
        access.requireChange(actor, opened.caseId());
        if (referrals.find(opened.caseId(), id).isEmpty()) {
            throw Rejection.notFound("referral-unknown");
        }
        try {
            act.run();
            flash.addFlashAttribute("done", errors.text(done, locale));
        } catch (Rejection over) {
            flash.addFlashAttribute("problem", errors.text("rejection." + over.code(), locale));
        }
        return "redirect:/cases/{number}/referrals";
    }
}
