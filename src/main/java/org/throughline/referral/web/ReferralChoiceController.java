package org.throughline.referral.web;

import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.referral.ReferralChoices;
import org.throughline.referral.Referrals;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.Reads;

/** The search of a service for a referral, beside the form that chooses one. */
@Controller
@RequestMapping("/cases/{number}/referrals/{id}/services")
class ReferralChoiceController {

    private final Cases cases;
    private final Referrals referrals;
    private final ReferralChoices choices;

    ReferralChoiceController(Cases cases, Referrals referrals, ReferralChoices choices) {
        this.cases = cases;
        this.referrals = referrals;
        this.choices = choices;
    }

    @Reads("referrals")
    @GetMapping
    String search(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) String after,
            Actor actor,
            Model model) {
        require(number, id, actor);
        model.addAttribute("found", choices.search(id, q, after));
        model.addAttribute("here", "/cases/" + number + "/referrals/" + id);
        model.addAttribute("q", q);
        return "referral/choice :: found";
    }

    /** Puts a found service among those that the form takes. */
    @PostMapping("/{service}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void shortlist(@PathVariable String number, @PathVariable UUID id, @PathVariable UUID service, Actor actor) {
        require(number, id, actor);
        choices.shortlist(id, service, actor);
    }

    private void require(String number, UUID id, Actor actor) {
        CaseView opened = cases.viewForTask(number, Set.of("referral"), actor);
        referrals.find(opened.caseId(), id).orElseThrow(() -> Rejection.notFound("referral-unknown"));
    }
}
