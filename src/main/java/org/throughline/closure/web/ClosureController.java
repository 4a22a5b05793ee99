package org.throughline.closure.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.closure.ClosureView;
import org.throughline.closure.Closures;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.Reads;

/** The closing of a case. */
@Controller
@RequestMapping("/cases/{number}/closure")
class ClosureController {

    private final Cases cases;
    private final Closures closures;

    ClosureController(Cases cases, Closures closures) {
        this.cases = cases;
        this.closures = closures;
    }

    @Reads("closure")
    @GetMapping
    String page(@PathVariable String number, Actor actor, Model model) {
        CaseView opened = cases.view(number, actor);
        List<ClosureView> rounds = closures.ofCase(opened.caseId());
        model.addAttribute("case", opened);
        model.addAttribute("closing", rounds.isEmpty() ? null : rounds.get(0));
        model.addAttribute("earlier", rounds.stream().skip(1).toList());
        return "closure/closure";
    }

    @Reads("closure")
    @GetMapping("/exhibit")
    String exhibit(@PathVariable String number, @RequestParam String closure, Actor actor, Model model) {
        CaseView opened = cases.viewForTask(number, Set.of("closure"), actor);
        ClosureView closing = closures.find(id(closure))
                .filter(found -> found.caseId().equals(opened.caseId()))
                .orElseThrow(() -> Rejection.notFound("closure-unknown"));
        model.addAttribute("case", opened);
        model.addAttribute("closing", closing);
        model.addAttribute(
                "earlier",
                closures.ofCase(opened.caseId()).stream()
                        .filter(round -> round.round() < closing.round())
                        .toList());
        return "closure/exhibit :: exhibit";
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Rejection.notFound("closure-unknown");
        }
    }
}
