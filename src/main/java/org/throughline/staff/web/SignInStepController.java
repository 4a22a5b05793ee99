package org.throughline.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.staff.StaffPasswords;
import org.throughline.staff.domain.SignInStep;
import org.throughline.staff.signin.SignInSteps;

/** The pages between the password and being signed in. Whoever does not owe such a step begins anew. */
@Controller
class SignInStepController {

    private static final String ANEW = "redirect:/sign-in?expired";

    private final SignInSteps steps;
    private final StaffPasswords passwords;
    private final FormRefusals formRefusals;

    SignInStepController(SignInSteps steps, StaffPasswords passwords, FormRefusals formRefusals) {
        this.steps = steps;
        this.passwords = passwords;
        this.formRefusals = formRefusals;
    }

    @GetMapping("/sign-in/code")
    String code(HttpServletRequest request, Model model) {
        return page(SignInStep.CODE, request, model).orElse(ANEW);
    }

    @PostMapping("/sign-in/code")
    ModelAndView takeCode(
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return take(SignInStep.CODE, request, locale, model, by -> {
            steps.proveFactor(code, by, request);
            return onward(steps.advance(request, response));
        });
    }

    @GetMapping("/sign-in/second-factor")
    String setup(HttpServletRequest request, Model model) {
        return page(SignInStep.ENROLLMENT, request, model).orElse(ANEW);
    }

    @PostMapping("/sign-in/second-factor")
    ModelAndView enroll(
            @RequestParam String code,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return take(SignInStep.ENROLLMENT, request, locale, model, by -> {
            var codes = steps.enroll(SecondFactorSetup.secret(request), code, by, request);
            SecondFactorSetup.end(request);
            flash.addFlashAttribute("codes", codes);
            return onward("/sign-in/recovery-codes");
        });
    }

    /** What was just made, once. */
    @GetMapping("/sign-in/recovery-codes")
    String recoveryCodes() {
        return "staff/step-recovery-codes";
    }

    @PostMapping("/sign-in/continue")
    View goOn(HttpServletRequest request, HttpServletResponse response) {
        return onward(steps.advance(request, response));
    }

    @GetMapping("/sign-in/password")
    String newPassword(HttpServletRequest request, Model model) {
        return page(SignInStep.NEW_PASSWORD, request, model).orElse(ANEW);
    }

    @PostMapping("/sign-in/password")
    ModelAndView setPassword(
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return take(SignInStep.NEW_PASSWORD, request, locale, model, by -> {
            steps.keepSession(passwords.replace(password, by), request);
            return onward(steps.advance(request, response));
        });
    }

    private ModelAndView take(
            SignInStep step, HttpServletRequest request, Locale locale, Model model, Function<Actor, View> act) {
        Optional<Actor> by = steps.owing(step, request);
        if (by.isEmpty()) {
            return new ModelAndView(ANEW);
        }
        try {
            return new ModelAndView(act.apply(by.get()));
        } catch (Rejection refused) {
            model.addAttribute("errors", formRefusals.of(refused, locale));
            String page = page(step, request, model).orElse(ANEW);
            return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** Taken literally: braces in an address are no template. */
    private static View onward(String address) {
        RedirectView view = new RedirectView(address, true);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private Optional<String> page(SignInStep step, HttpServletRequest request, Model model) {
        return steps.owing(step, request).map(person -> {
            model.addAttribute("person", person);
            return switch (step) {
                case CODE -> {
                    model.addAttribute("recovery", request.getParameter("recovery") != null);
                    yield "staff/step-code";
                }
                case ENROLLMENT -> {
                    SecondFactorSetup.show(request, person, model);
                    yield "staff/step-second-factor";
                }
                case NEW_PASSWORD -> "staff/step-password";
            };
        });
    }
}
