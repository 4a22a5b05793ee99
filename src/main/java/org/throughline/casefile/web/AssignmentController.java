package org.throughline.casefile.web;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.casefile.Assignments;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.shared.Actor;
import org.throughline.shell.Reads;

/** What the person who assigned a case tells its new worker. */
@Controller
class AssignmentController {

    private final Cases cases;
    private final Assignments assignments;

    AssignmentController(Cases cases, Assignments assignments) {
        this.cases = cases;
        this.assignments = assignments;
    }

    @Reads("assignment")
    @GetMapping("/cases/{number:TL-.*}/assignment")
    String assignment(@PathVariable String number, Actor actor, Model model) {
        CaseView opened = cases.viewForTask(number, Set.of("assessment"), actor);
        model.addAttribute("handedOver", assignments.latest(opened.caseId()).orElse(null));
        return "casefile/assignment :: exhibit";
    }
}
