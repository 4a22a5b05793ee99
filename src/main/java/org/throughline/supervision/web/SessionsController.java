package org.throughline.supervision.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.shared.Actor;
import org.throughline.shell.Reads;
import org.throughline.supervision.SupervisionAccess;
import org.throughline.supervision.SupervisionAgenda;
import org.throughline.supervision.SupervisionSessions;

/** The sessions that somebody holds, and what the next one is about. */
@Controller
class SessionsController {

    private final SupervisionSessions sessions;
    private final SupervisionAgenda agenda;
    private final SupervisionAccess supervision;

    SessionsController(SupervisionSessions sessions, SupervisionAgenda agenda, SupervisionAccess supervision) {
        this.sessions = sessions;
        this.agenda = agenda;
        this.supervision = supervision;
    }

    @Reads("supervision-sessions")
    @GetMapping("/supervision/sessions")
    String list(@RequestParam(required = false) String after, Actor actor, Model model) {
        model.addAttribute("sessions", sessions.slice(null, after, actor));
        model.addAttribute("supervisees", supervision.supervisees(actor));
        model.addAttribute("me", actor.username());
        return "supervision/sessions";
    }

    /** One's own where nobody is named. */
    @Reads("supervision-agenda")
    @GetMapping("/supervision/agenda")
    String agenda(
            @RequestParam(required = false) String worker,
            @RequestParam(required = false) String after,
            Actor actor,
            Model model) {
        String whose = worker == null || worker.isBlank() ? actor.username() : worker;
        model.addAttribute("worker", agenda.worker(whose, actor));
        model.addAttribute("agenda", agenda.slice(whose, null, after, actor));
        model.addAttribute("openDecisions", agenda.openDecisions(whose, actor));
        model.addAttribute("own", actor.isNamed(whose));
        return "supervision/agenda";
    }
}
