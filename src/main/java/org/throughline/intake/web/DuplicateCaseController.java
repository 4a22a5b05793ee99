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
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.intake.DuplicateCases;
import org.throughline.intake.IntakeTexts;
import org.throughline.intake.OpenCase;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** A case that was opened twice is closed as a duplicate of the other. */
@Controller
@RequestMapping("/cases/{number:TL-.*}/duplicate")
class DuplicateCaseController {

    private final Cases cases;
    private final CaseAccess access;
    private final DuplicateCases duplicates;
    private final IntakeTexts texts;
    private final PageErrors errors;

    DuplicateCaseController(
            Cases cases, CaseAccess access, DuplicateCases duplicates, IntakeTexts texts, PageErrors errors) {
        this.cases = cases;
        this.access = access;
        this.duplicates = duplicates;
        this.texts = texts;
        this.errors = errors;
    }

    @Reads("duplicate")
    @GetMapping
    String page(@PathVariable String number, Actor actor, Model model) {
        CaseView view = cases.view(number, actor);
        List<Other> others = duplicates.others(view.caseId(), actor).stream()
                .map(one -> new Other(one.caseId(), label(one, actor)))
                .toList();
        if (!view.isOpen()) {
            throw Rejection.conflict("case-closed", number);
        }
        model.addAttribute("case", view);
        model.addAttribute("others", others);
        return "intake/duplicate-case";
    }

    @PostMapping
    String close(
            @PathVariable String number,
            @RequestParam(required = false) UUID other,
            @RequestParam(required = false) String reason,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        CaseView view = cases.view(number, actor);
        try {
            duplicates.close(view.caseId(), other, reason, actor);
        } catch (Rejection refused) {
            if (refused.kind() != Rejection.RejectionKind.INVALID) {
                throw refused;
            }
            errors.show(refused, locale, model, response);
            model.addAttribute("chosen", other);
            model.addAttribute("reason", reason);
            return page(number, actor, model);
        }
        flash.addFlashAttribute("done", errors.text("duplicate.done", locale));
        return "redirect:/cases/{number}";
    }

    /** The number only for whom it opens something. */
    private String label(OpenCase other, Actor reader) {
        String text = texts.openCase(other);
        return access.mayRead(reader, other.caseId()) ? other.number() + ". " + text : text;
    }

    record Other(UUID caseId, String label) {}
}
