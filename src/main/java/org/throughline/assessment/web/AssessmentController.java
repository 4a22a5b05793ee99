package org.throughline.assessment.web;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.assessment.Assessments;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.Reads;

/** The assessments of a case, newest first; and what a clinician signs, beside the task. */
@Controller
@RequestMapping("/cases/{number}/assessments")
class AssessmentController {

    private final Cases cases;
    private final Assessments assessments;

    AssessmentController(Cases cases, Assessments assessments) {
        this.cases = cases;
        this.assessments = assessments;
    }

    @Reads("assessments")
    @GetMapping
    String all(@PathVariable String number, Actor actor, Model model) {
        CaseView opened = cases.view(number, actor);
        model.addAttribute("case", opened);
        model.addAttribute("rounds", assessments.ofCase(opened.caseId()));
        model.addAttribute("wheel", assessments.wheel(opened.caseId()).orElse(null));
        return "assessment/assessments";
    }

    @Reads("assessments")
    @GetMapping("/exhibit")
    String exhibit(@PathVariable String number, @RequestParam String assessment, Actor actor, Model model) {
        CaseView opened = cases.viewForTask(number, Set.of("assessment"), actor);
        model.addAttribute("case", opened);
        model.addAttribute(
                "rounds",
                assessments.rounds(id(assessment)).stream()
                        .filter(round -> round.caseId().equals(opened.caseId()))
                        .sorted((a, b) -> Integer.compare(b.round(), a.round()))
                        .toList());
        return "assessment/exhibit :: exhibit";
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Rejection.notFound("assessment-unknown");
        }
    }
}
