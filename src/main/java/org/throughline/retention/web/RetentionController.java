package org.throughline.retention.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.retention.DestructionRuns;
import org.throughline.retention.RetentionPeriods;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;

/** How long records are kept here, and the runs that destroyed those whose time was over. */
@Controller
class RetentionController {

    private final RetentionPeriods periods;
    private final DestructionRuns runs;

    RetentionController(RetentionPeriods periods, DestructionRuns runs) {
        this.periods = periods;
        this.runs = runs;
    }

    @GetMapping("/retention")
    String overview(@RequestParam(required = false) String after, Actor actor, Model model) {
        model.addAttribute("runs", runs.slice(null, after, actor));
        model.addAttribute("jurisdiction", periods.jurisdiction());
        model.addAttribute("periods", periods.inForce());
        model.addAttribute("prepares", actor.is(Role.ADMINISTRATOR));
        return "retention/retention";
    }
}
