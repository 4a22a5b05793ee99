package org.throughline.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.staff.SecondFactors;
import org.throughline.staff.SingleSignOn;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;
import org.throughline.staff.signin.SignInSteps;

/** A person's own second factor, and what an administrator takes back of how somebody else signs in. */
@Controller
class SecondFactorController {

    private static final String PAGE = "staff/second-factor";
    private static final String HERE = "redirect:/profile/second-factor";

    private final SecondFactors factors;
    private final SingleSignOn singleSignOn;
    private final StaffDirectory staff;
    private final SignInSteps steps;
    private final FormRefusals formRefusals;

    SecondFactorController(
            SecondFactors factors,
            SingleSignOn singleSignOn,
            StaffDirectory staff,
            SignInSteps steps,
            FormRefusals formRefusals) {
        this.factors = factors;
        this.singleSignOn = singleSignOn;
        this.staff = staff;
        this.steps = steps;
        this.formRefusals = formRefusals;
    }

    @GetMapping("/profile/second-factor")
    String show(Actor actor, HttpServletRequest request, Model model) {
        StaffMember member = staff.find(actor.username()).orElseThrow();
        SecondFactors.SecondFactorState state = factors.of(member);
        model.addAttribute("state", state);
        if (!state.enrolled()) {
            SecondFactorSetup.show(request, actor, model);
        }
        return PAGE;
    }

    @PostMapping("/profile/second-factor")
    ModelAndView enroll(
            @RequestParam String code,
            Actor actor,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return take(actor, request, locale, model, () -> {
            var enrolled = factors.enroll(SecondFactorSetup.secret(request), code, actor);
            SecondFactorSetup.end(request);
            steps.keepSession(enrolled.changed(), request);
            flash.addFlashAttribute("codes", enrolled.recoveryCodes());
            flash.addFlashAttribute("done", formRefusals.say("staff.second-factor.enrolled.done", locale));
        });
    }

    @PostMapping("/profile/second-factor/codes")
    ModelAndView renewCodes(
            @RequestParam String code,
            Actor actor,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return take(actor, request, locale, model, () -> {
            flash.addFlashAttribute("codes", factors.renewCodes(code, actor));
            flash.addFlashAttribute("done", formRefusals.say("staff.second-factor.codes.done", locale));
        });
    }

    @PostMapping("/profile/second-factor/remove")
    ModelAndView remove(
            @RequestParam String code,
            Actor actor,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return take(actor, request, locale, model, () -> {
            steps.keepSession(factors.remove(code, actor), request);
            flash.addFlashAttribute("done", formRefusals.say("staff.second-factor.removed.done", locale));
        });
    }

    @PostMapping("/staff/{username}/second-factor/reset")
    String reset(@PathVariable String username, Actor actor, Locale locale, RedirectAttributes flash) {
        factors.reset(username, actor);
        flash.addFlashAttribute("done", formRefusals.say("staff.second-factor.reset.done", locale));
        return "redirect:/staff/{username}";
    }

    @PostMapping("/staff/{username}/single-sign-on/unlink")
    String unlink(@PathVariable String username, Actor actor, Locale locale, RedirectAttributes flash) {
        singleSignOn.unlink(username, actor);
        flash.addFlashAttribute("done", formRefusals.say("staff.single-sign-on.unlinked.done", locale));
        return "redirect:/staff/{username}";
    }

    private ModelAndView take(Actor actor, HttpServletRequest request, Locale locale, Model model, Runnable change) {
        try {
            change.run();
        } catch (Rejection refused) {
            model.addAttribute("errors", formRefusals.of(refused, locale));
            show(actor, request, model);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView(HERE);
    }
}
