package org.throughline.staff.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.shared.Actor;
import org.throughline.shared.FieldError;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.Slice;
import org.throughline.shell.Addresses;
import org.throughline.staff.Licences;
import org.throughline.staff.StaffAccounts;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;
import org.throughline.staff.Team;

/** The list of the staff, new accounts and teams. */
@Controller
class StaffController {

    private static final int EXPIRY_WARNING_DAYS = 60;

    private final StaffDirectory staff;
    private final StaffAccounts accounts;
    private final Licences licences;
    private final StaffPages pages;
    private final FormRefusals formRefusals;

    StaffController(
            StaffDirectory staff,
            StaffAccounts accounts,
            Licences licences,
            StaffPages pages,
            FormRefusals formRefusals) {
        this.staff = staff;
        this.accounts = accounts;
        this.licences = licences;
        this.pages = pages;
        this.formRefusals = formRefusals;
    }

    @GetMapping("/staff")
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String team,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor,
            Model model) {
        requireManager(actor);
        boolean all = actor.is(Role.ADMINISTRATOR);
        List<Team> teams = staff.teams().stream()
                .filter(known -> all || actor.teams().contains(known.id()))
                .toList();
        String shown = all
                ? team
                : teams.stream()
                        .map(Team::id)
                        .filter(id -> id.equals(team))
                        .findFirst()
                        .orElse(teams.isEmpty() ? "-" : teams.get(0).id());
        Slice<StaffMember> slice = staff.list(q, shown, Slice.limit(limit), after);
        pages.lists(model);
        model.addAttribute("lines", StaffPages.each(slice.items(), pages::line));
        model.addAttribute("next", slice.next());
        model.addAttribute("teams", teams);
        model.addAttribute("team", shown);
        model.addAttribute("q", q);
        model.addAttribute("administers", all);
        model.addAttribute("expiring", expiring(slice.items()));
        return "staff/list";
    }

    @GetMapping("/staff/new")
    String blank(Actor actor, Model model) {
        requireAdministrator(actor);
        return form(WorkerForm.EMPTY, model);
    }

    @PostMapping("/staff/new")
    ModelAndView create(WorkerForm form, Actor actor, Locale locale, Model model, RedirectAttributes flash) {
        try {
            accounts.create(form.account(), actor);
        } catch (Rejection refused) {
            model.addAttribute("errors", formRefusals.of(refused, locale));
            return new ModelAndView(form(form, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        flash.addFlashAttribute("done", formRefusals.say("staff.created.done", locale, form.username()));
        return new ModelAndView(
                Addresses.redirect("/staff/{username}", form.account().username()));
    }

    @PostMapping("/staff/teams")
    ModelAndView nameTeam(
            @RequestParam String id,
            @RequestParam String name,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Team team = new Team(id.strip(), name.strip());
        try {
            accounts.nameTeam(team, actor);
        } catch (Rejection refused) {
            model.addAttribute(
                    "errors",
                    formRefusals.of(refused, locale).stream()
                            .map(error -> new FieldError("team-" + error.field(), error.message()))
                            .toList());
            model.addAttribute("typed", team);
            String page = list(null, null, null, null, actor, model);
            return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        flash.addFlashAttribute("done", formRefusals.say("staff.team.done", locale, name));
        return new ModelAndView("redirect:/staff");
    }

    private String form(WorkerForm form, Model model) {
        pages.lists(model);
        model.addAttribute("form", form);
        return "staff/new";
    }

    private List<String> expiring(List<StaffMember> shown) {
        var names = shown.stream().map(StaffMember::username).toList();
        return licences.expiringWithin(EXPIRY_WARNING_DAYS).stream()
                .filter(licence -> names.contains(licence.username()))
                .map(licence -> staff.displayName(licence.username()))
                .distinct()
                .toList();
    }

    private static void requireManager(Actor actor) {
        if (!actor.is(Role.SUPERVISOR) && !actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("staff-managers-only");
        }
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("administrators-only");
        }
    }
}
