package org.throughline.followup.web;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.Plans;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.followup.ChildVisits;
import org.throughline.followup.FollowUps;
import org.throughline.followup.PlanRevisions;
import org.throughline.referral.Referrals;
import org.throughline.shared.Actor;
import org.throughline.shell.Reads;

/** What a worker has before their eyes while in touch with a client. */
@Controller
@RequestMapping("/cases/{number}/follow-up")
class FollowUpController {

    private static final int LATEST = 5;

    private final Cases cases;
    private final FollowUps followUps;
    private final Referrals referrals;
    private final Plans plans;
    private final PlanRevisions revisions;
    private final ChildVisits children;

    FollowUpController(
            Cases cases,
            FollowUps followUps,
            Referrals referrals,
            Plans plans,
            PlanRevisions revisions,
            ChildVisits children) {
        this.children = children;
        this.cases = cases;
        this.followUps = followUps;
        this.referrals = referrals;
        this.plans = plans;
        this.revisions = revisions;
    }

    @Reads("follow-up")
    @GetMapping("/exhibit")
    String exhibit(@PathVariable String number, Actor actor, Model model) {
        CaseView opened = cases.viewForTask(number, Set.of("follow-up"), actor);
        model.addAttribute("case", opened);
        model.addAttribute(
                "contacts",
                followUps.contactsOf(opened.caseId()).stream().limit(LATEST).toList());
        model.addAttribute("children", children.of(opened.caseId()));
        model.addAttribute("revisions", revisions.asked(opened.caseId()));
        model.addAttribute("referrals", referrals.ofCase(opened.caseId()));
        model.addAttribute(
                "goals", plans.current(opened.caseId()).map(PlanView::goals).orElse(java.util.List.of()));
        return "followup/exhibit :: exhibit";
    }
}
