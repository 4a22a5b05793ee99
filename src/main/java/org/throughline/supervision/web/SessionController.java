package org.throughline.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.Addresses;
import org.throughline.shell.Reads;
import org.throughline.shell.TypedDates;
import org.throughline.supervision.SupervisionAccess;
import org.throughline.supervision.SupervisionSessions;

/** Writing a session down. */
@Controller
class SessionController {

    private final SupervisionSessions sessions;
    private final SupervisionAccess supervision;
    private final SessionPage page;
    private final TypedDates typed;
    private final Clock clock;

    SessionController(
            SupervisionSessions sessions,
            SupervisionAccess supervision,
            SessionPage page,
            TypedDates typed,
            Clock clock) {
        this.sessions = sessions;
        this.supervision = supervision;
        this.page = page;
        this.typed = typed;
        this.clock = clock;
    }

    @Reads("supervision-agenda")
    @GetMapping("/supervision/sessions/new")
    String begin(@RequestParam String worker, Actor actor, Model model) {
        supervision.requireSupervised(actor, worker);
        return page.write(SessionForm.empty(worker, LocalDate.now(clock).toString()), null, actor, model);
    }

    @PostMapping("/supervision/sessions")
    String start(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam String worker,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        supervision.requireSupervised(actor, worker);
        SessionForm form = SessionForm.of(sent, worker);
        try {
            UUID id = sessions.start(worker, form.content(typed, locale), actor);
            flash.addFlashAttribute("done", page.text("session.saved", locale));
            return Addresses.redirect("/supervision/sessions/{id}", id);
        } catch (Rejection refused) {
            page.refused(refused, locale, model, response);
            return page.write(form, null, actor, model);
        }
    }

    @Reads("supervision-session")
    @GetMapping("/supervision/sessions/{id}/edit")
    String edit(@PathVariable UUID id, Actor actor, Model model) {
        return page.write(SessionForm.of(sessions.toChange(id, actor)), id, actor, model);
    }

    @PostMapping("/supervision/sessions/{id}")
    String save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        SessionForm form =
                SessionForm.of(sent, sessions.toChange(id, actor).worker().username());
        try {
            sessions.save(id, form.version(), form.content(typed, locale), actor);
        } catch (Rejection refused) {
            page.refused(refused, locale, model, response);
            return page.write(form, id, actor, model);
        }
        flash.addFlashAttribute("done", page.text("session.saved", locale));
        return "redirect:/supervision/sessions/{id}";
    }
}
