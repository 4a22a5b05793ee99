package org.throughline.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
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
import org.throughline.intake.ClientLinks;
import org.throughline.shared.Actor;
import org.throughline.shared.FieldError;
import org.throughline.shared.Rejection;
import org.throughline.shell.Reads;

/** Whose case it is: what was said, who confirmed it, and taking it back. */
@Controller
@RequestMapping("/cases/{number:TL-.*}/client-link")
class ClientLinkController {

    private static final int UNPROCESSABLE = 422;

    private final Cases cases;
    private final ClientLinks links;
    private final MessageSource messages;

    ClientLinkController(Cases cases, ClientLinks links, MessageSource messages) {
        this.cases = cases;
        this.links = links;
        this.messages = messages;
    }

    @Reads("client-link")
    @GetMapping
    String page(@PathVariable String number, Actor actor, Model model) {
        CaseView view = cases.view(number, actor);
        model.addAttribute("case", view);
        model.addAttribute("links", links.ofCase(view.caseId()));
        model.addAttribute("mayUndo", links.mayUndo(view.caseId(), actor));
        return "intake/client-link";
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
            if (refused.kind() != Rejection.Kind.INVALID) {
                throw refused;
            }
            String text = messages.getMessage("rejection." + refused.code(), refused.args(), locale);
            model.addAttribute("errors", List.of(new FieldError(refused.field(), text)));
            response.setStatus(UNPROCESSABLE);
            return page(number, actor, model);
        }
        flash.addFlashAttribute("done", messages.getMessage("intake.link.undone.done", null, locale));
        return "redirect:/cases/" + number;
    }
}
