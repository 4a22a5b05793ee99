package org.throughline.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.intake.ClientCandidate;
import org.throughline.intake.ClientLinkView;
import org.throughline.intake.ClientLinks;
import org.throughline.intake.ClientMatcher;
import org.throughline.intake.KnownPerson;
import org.throughline.people.PersonRecords;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** Whose case it is: what was said, who confirmed it, saying it anew, and taking it back. */
@Controller
@RequestMapping("/cases/{number:TL-.*}/client-link")
class ClientLinkController {

    private final Cases cases;
    private final ClientLinks links;
    private final ClientMatcher matching;
    private final PersonRecords records;
    private final PageErrors errors;

    ClientLinkController(
            Cases cases, ClientLinks links, ClientMatcher matching, PersonRecords records, PageErrors errors) {
        this.records = records;
        this.cases = cases;
        this.links = links;
        this.matching = matching;
        this.errors = errors;
    }

    @Reads("client-link")
    @GetMapping
    String page(@PathVariable String number, Actor actor, Model model) {
        CaseView view = cases.view(number, actor);
        model.addAttribute("case", view);
        List<ClientLinkView> said = links.ofCase(view.caseId());
        model.addAttribute("links", said);
        model.addAttribute("waits", said.stream().anyMatch(link -> link.state().equals("proposed")));
        model.addAttribute("mayUndo", links.mayUndo(view.caseId(), actor));
        model.addAttribute("mayLink", links.mayLink(view.caseId(), actor));
        return "intake/client-link";
    }

    /** People on file like the client, to link the case to; shown when asked for, since each search is counted. */
    @PostMapping("/alike")
    String alike(@PathVariable String number, Actor actor, Model model) {
        CaseView view = cases.view(number, actor);
        List<ClientCandidate> people = matching.candidates(view.caseId(), actor);
        model.addAttribute("people", people);
        model.addAttribute(
                "openable",
                records.knownAmong(
                        people.stream().map(ClientCandidate::personId).toList(), actor));
        return page(number, actor, model);
    }

    @PostMapping
    String link(
            @PathVariable String number,
            KnownPerson known,
            @RequestParam(required = false) String reason,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        CaseView view = cases.view(number, actor);
        try {
            UUID person = matching.chosenFor(view.caseId(), known).personId();
            String state = links.link(view.caseId(), person, reason, actor);
            flash.addFlashAttribute("done", errors.text("intake.link.done." + state, locale));
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            model.addAttribute("reason", reason);
            model.addAttribute("chosen", known.personId());
            return alike(number, actor, model);
        }
        return "redirect:/cases/{number}/client-link";
    }

    @PostMapping("/undo")
    String undo(
            @PathVariable String number,
            @RequestParam(required = false) String reason,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            links.undo(cases.view(number, actor).caseId(), reason, actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(number, actor, model);
        }
        flash.addFlashAttribute("done", errors.text("intake.link.undone.done", locale));
        return "redirect:/cases/{number}";
    }
}
