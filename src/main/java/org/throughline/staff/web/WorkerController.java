package org.throughline.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import org.throughline.shared.Role;
import org.throughline.shell.Addresses;
import org.throughline.shell.TypedDates;
import org.throughline.staff.Absences;
import org.throughline.staff.Licences;
import org.throughline.staff.StaffAccounts;
import org.throughline.staff.StaffMember;
import org.throughline.staff.StaffPasswords;
import org.throughline.staff.signin.SignInSteps;

/** The page of one person: teams and roles, licences, absence and cover, the account. */
@Controller
class WorkerController {

    private final StaffAccounts accounts;
    private final StaffPasswords passwords;
    private final SignInSteps steps;
    private final Licences licences;
    private final Absences absences;
    private final StaffPages pages;
    private final FormRefusals formRefusals;
    private final TypedDates typed;

    WorkerController(
            StaffAccounts accounts,
            StaffPasswords passwords,
            SignInSteps steps,
            Licences licences,
            Absences absences,
            StaffPages pages,
            FormRefusals formRefusals,
            TypedDates typed) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.steps = steps;
        this.licences = licences;
        this.absences = absences;
        this.pages = pages;
        this.formRefusals = formRefusals;
        this.typed = typed;
    }

    @GetMapping("/profile")
    String profile(Actor actor) {
        return Addresses.redirect("/staff/{username}", actor.username());
    }

    @GetMapping("/staff/{username}")
    String person(@PathVariable String username, Actor actor, Model model) {
        pages.person(username, actor, model);
        return "staff/person";
    }

    @PostMapping("/staff/{username}/teams")
    ModelAndView assign(
            @PathVariable String username,
            @RequestParam(required = false) List<String> roles,
            @RequestParam(required = false) List<String> teams,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        StaffMember member = pages.person(username, actor, model);
        return new WorkerChange(username, actor, locale, model, flash).take("staff.saved.done", () -> {
            var newRoles = actor.is(Role.ADMINISTRATOR) ? WorkerForm.set(roles) : member.roles();
            accounts.assign(username, newRoles, WorkerForm.set(teams), actor);
        });
    }

    @PostMapping("/staff/{username}/licences")
    ModelAndView addLicence(
            @PathVariable String username,
            @RequestParam String kind,
            @RequestParam String state,
            @RequestParam String number,
            @RequestParam(required = false) String expires,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return new WorkerChange(username, actor, locale, model, flash).take("staff.licence.done", () -> {
            LocalDate lastDay = typed.day("expires", expires, locale);
            licences.add(username, kind, state, number, lastDay, actor);
        });
    }

    @PostMapping("/staff/{username}/licences/{id}/end")
    ModelAndView endLicence(
            @PathVariable String username,
            @PathVariable UUID id,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return new WorkerChange(username, actor, locale, model, flash)
                .take("staff.licence.ended", () -> licences.end(id, actor));
    }

    @PostMapping("/staff/{username}/absences")
    ModelAndView planAbsence(
            @PathVariable String username,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String until,
            @RequestParam String cover,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return new WorkerChange(username, actor, locale, model, flash).take("staff.absence.done", () -> {
            LocalDate first = typed.day("from", from, locale);
            absences.plan(username, first, typed.day("until", until, locale), cover, actor);
        });
    }

    @PostMapping("/staff/{username}/absences/{id}/cancel")
    ModelAndView cancelAbsence(
            @PathVariable String username,
            @PathVariable UUID id,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return new WorkerChange(username, actor, locale, model, flash)
                .take("staff.absence.cancelled", () -> absences.cancel(id, actor));
    }

    @PostMapping("/staff/{username}/password")
    ModelAndView resetPassword(
            @PathVariable String username,
            @RequestParam String password,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return new WorkerChange(username, actor, locale, model, flash)
                .take("staff.password.reset.done", () -> passwords.reset(username, password, actor));
    }

    /** The person's own; they stay signed in here, and nowhere else. */
    @PostMapping("/profile/password")
    ModelAndView changePassword(
            @RequestParam String present,
            @RequestParam String password,
            Actor actor,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return new WorkerChange(actor.username(), actor, locale, model, flash).take("staff.password.done", () -> {
            var changed = passwords.change(present, password, request.getRemoteAddr(), actor);
            steps.keepSession(changed, request);
        });
    }

    @PostMapping("/staff/{username}/active")
    ModelAndView setActive(
            @PathVariable String username,
            @RequestParam boolean active,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return new WorkerChange(username, actor, locale, model, flash)
                .take("staff.saved.done", () -> accounts.setActive(username, active, actor));
    }

    /** One change: back to the page with a word of success, or the page again with the reason at the field. */
    private final class WorkerChange {

        private final String username;
        private final Actor actor;
        private final Locale locale;
        private final Model model;
        private final RedirectAttributes flash;

        WorkerChange(String username, Actor actor, Locale locale, Model model, RedirectAttributes flash) {
            this.username = username;
            this.actor = actor;
            this.locale = locale;
            this.model = model;
            this.flash = flash;
        }

        ModelAndView take(String done, Runnable change) {
            try {
                change.run();
            } catch (Rejection refused) {
                model.addAttribute("errors", formRefusals.of(refused, locale));
                pages.person(username, actor, model);
                return new ModelAndView("staff/person", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
            }
            flash.addFlashAttribute("done", formRefusals.say(done, locale));
            return new ModelAndView(Addresses.redirect("/staff/{username}", username));
        }
    }
}
