package org.throughline.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
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
    private final Refusals refusals;

    SignInStepController(SignInSteps steps, StaffPasswords passwords, Refusals refusals) {
        this.steps = steps;
        this.passwords = passwords;
        this.refusals = refusals;
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
        return take(SignInStep.NEW_PASSWORD, request, response, locale, model, by -> {
            steps.keepSession(passwords.replace(password, by), request);
        });
    }

    private ModelAndView take(
            SignInStep step,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            Consumer<Actor> act) {
        Optional<Actor> by = steps.owing(step, request);
        Optional<String> page = page(step, request, model);
        if (by.isEmpty() || page.isEmpty()) {
            return new ModelAndView(ANEW);
        }
        try {
            act.accept(by.get());
        } catch (Rejection refused) {
            model.addAttribute("errors", refusals.of(refused, locale));
            return new ModelAndView(page.get(), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView(onward(steps.advance(request, response)));
    }

    /** Taken literally: braces in an address are no template. */
    private static RedirectView onward(String address) {
        RedirectView view = new RedirectView(address, true);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private Optional<String> page(SignInStep step, HttpServletRequest request, Model model) {
        return steps.owing(step, request).map(person -> {
            model.addAttribute("person", person);
            return switch (step) {
                case CODE -> "staff/step-code";
                case ENROLLMENT -> "staff/step-second-factor";
                case NEW_PASSWORD -> "staff/step-password";
            };
        });
    }
}
