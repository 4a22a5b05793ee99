package org.throughline.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.supervision.AuditChecklist;
import org.throughline.supervision.AuditChecklists;

/** The questions of an audit, as an administrator changes them: one a line. */
@Controller
class ChecklistController {

    private final AuditChecklists checklists;
    private final PageErrors errors;

    ChecklistController(AuditChecklists checklists, PageErrors errors) {
        this.checklists = checklists;
        this.errors = errors;
    }

    @GetMapping("/supervision/checklist")
    String show(Actor actor, Model model) {
        AuditChecklist current = checklists.toChange(actor);
        return page(current, String.join("\n", current.questions()), "" + current.records(), model);
    }

    @PostMapping("/supervision/checklist")
    String save(
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String questions,
            @RequestParam(defaultValue = "") String records,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        AuditChecklist current = checklists.toChange(actor);
        try {
            int drawn = records.strip().matches("\\d{1,4}") ? Integer.parseInt(records.strip()) : 0;
            checklists.save(version, lines(questions), drawn, actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(current, questions, records, model);
        }
        flash.addFlashAttribute("done", errors.text("checklist.saved", locale));
        return "redirect:/supervision/checklist";
    }

    private static List<String> lines(String questions) {
        return new ArrayList<>(questions.lines().toList());
    }

    private static String page(AuditChecklist current, String questions, String records, Model model) {
        model.addAttribute("checklist", current);
        model.addAttribute("questions", questions);
        model.addAttribute("records", records);
        return "supervision/checklist";
    }
}
