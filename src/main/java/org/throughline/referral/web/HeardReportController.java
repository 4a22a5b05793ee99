package org.throughline.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.referral.HeardReports;
import org.throughline.referral.HeardReports.HeardTurn;
import org.throughline.referral.ProviderReport.ReportKind;
import org.throughline.referral.ProviderReport.ReportedHelp;
import org.throughline.referral.ReferralView;
import org.throughline.referral.Referrals;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** The worker writes down what a provider says by telephone. */
@Controller
@RequestMapping("/cases/{number}/referrals/{id}/heard")
class HeardReportController {

    private final Cases cases;
    private final Referrals referrals;
    private final HeardReports heard;
    private final PageErrors errors;

    HeardReportController(Cases cases, Referrals referrals, HeardReports heard, PageErrors errors) {
        this.cases = cases;
        this.referrals = referrals;
        this.heard = heard;
        this.errors = errors;
    }

    @Reads("referrals")
    @GetMapping
    String form(@PathVariable String number, @PathVariable UUID id, Actor actor, Model model) {
        open(number, id, actor, model);
        return page(id, ProviderReplyForm.NONE, "", model);
    }

    @PostMapping
    String record(
            @PathVariable String number,
            @PathVariable UUID id,
            @ModelAttribute ProviderReplyForm form,
            @RequestParam(defaultValue = "") String speaker,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        open(number, id, actor, model);
        try {
            heard.record(id, form.report(), speaker, actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(id, form, speaker, model);
        }
        flash.addFlashAttribute("done", errors.text("heard.saved", locale));
        return "redirect:/cases/{number}/referrals";
    }

    private void open(String number, UUID id, Actor actor, Model model) {
        CaseView opened = cases.view(number, actor);
        ReferralView referral =
                referrals.find(opened.caseId(), id).orElseThrow(() -> Rejection.notFound("referral-unknown"));
        model.addAttribute("case", opened);
        model.addAttribute("referral", referral);
    }

    private String page(UUID id, ProviderReplyForm form, String speaker, Model model) {
        HeardTurn turn = heard.turn(id);
        model.addAttribute("turn", turn);
        model.addAttribute("kinds", turn.attendance() ? List.of(ReportKind.values()) : List.of(ReportKind.MESSAGE));
        model.addAttribute("helps", ReportedHelp.values());
        model.addAttribute("form", form);
        model.addAttribute("speaker", speaker);
        return "referral/heard";
    }
}
