package org.throughline.staff.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.staff.LicenceKinds;
import org.throughline.staff.LicenceLevel;
import org.throughline.staff.LicensedAct;

/** Which licences there are, and what each of them lets its holder do. */
@Controller
@RequestMapping("/staff/licence-kinds")
class LicenceKindController {

    private final LicenceKinds kinds;
    private final FormRefusals formRefusals;
    private final PageErrors errors;

    LicenceKindController(LicenceKinds kinds, FormRefusals formRefusals, PageErrors errors) {
        this.kinds = kinds;
        this.formRefusals = formRefusals;
        this.errors = errors;
    }

    /** @param code of the kind that is to be changed; null for a new one */
    @GetMapping
    String list(@RequestParam(required = false) String code, Actor actor, Model model) {
        LicenceKindForm form = kinds.list(actor).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .map(LicenceKindForm::of)
                .orElse(LicenceKindForm.EMPTY);
        return page(form, actor, model);
    }

    @PostMapping
    String save(
            LicenceKindForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            kinds.save(form.kind(), actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(form, actor, model);
        }
        flash.addFlashAttribute("done", formRefusals.say("staff.kind.saved", locale));
        return "redirect:/staff/licence-kinds";
    }

    private String page(LicenceKindForm form, Actor actor, Model model) {
        model.addAttribute("kinds", kinds.list(actor));
        model.addAttribute("form", form);
        model.addAttribute("levels", LicenceLevel.values());
        model.addAttribute("acts", LicensedAct.values());
        return "staff/licence-kinds";
    }
}
