package org.throughline.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.shell.PageErrors;
import org.throughline.supervision.AgendaItem;
import org.throughline.supervision.SupervisionAgenda;
import org.throughline.supervision.SupervisionSessionView;
import org.throughline.supervision.SupervisionSessions;

/** Gathers what the pages of a session show. */
@Component
class SessionPage {

    private final SupervisionSessions sessions;
    private final SupervisionAgenda agenda;
    private final PageErrors errors;

    SessionPage(SupervisionSessions sessions, SupervisionAgenda agenda, PageErrors errors) {
        this.sessions = sessions;
        this.agenda = agenda;
        this.errors = errors;
    }

    /** A case to talk about. item: null where nothing speaks for it now. */
    record TopicChoice(String caseNumber, String clientName, AgendaItem item) {}

    String write(SessionForm form, UUID id, Actor actor, Model model) {
        List<AgendaItem> proposed =
                agenda.slice(form.worker(), Slice.MAX_LIMIT, null, actor).items();
        Map<String, String> cases = agenda.cases(form.worker(), actor);
        form.taken().forEach(number -> cases.putIfAbsent(number, number));
        Map<String, AgendaItem> byNumber =
                proposed.stream().collect(Collectors.toMap(AgendaItem::caseNumber, item -> item));
        List<TopicChoice> first = new ArrayList<>();
        proposed.forEach(item -> first.add(new TopicChoice(item.caseNumber(), item.clientName(), item)));
        List<TopicChoice> others = cases.entrySet().stream()
                .filter(entry -> !byNumber.containsKey(entry.getKey()))
                .map(entry -> new TopicChoice(entry.getKey(), entry.getValue(), null))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("worker", agenda.worker(form.worker(), actor));
        model.addAttribute("supervisor", actor);
        model.addAttribute("proposed", first);
        model.addAttribute("others", others);
        model.addAttribute("cases", cases);
        model.addAttribute("openDecisions", agenda.openDecisions(form.worker(), actor));
        return "supervision/session-form";
    }

    String show(UUID id, Actor actor, Model model) {
        SupervisionSessionView session = sessions.view(id, actor);
        model.addAttribute("held", session);
        model.addAttribute("me", actor.username());
        model.addAttribute("isSupervisor", session.supervisor().username().equals(actor.username()));
        return "supervision/session";
    }

    void refused(Rejection refused, Locale locale, Model model, HttpServletResponse response) {
        errors.show(refused, locale, model, response);
    }

    String text(String key, Locale locale) {
        return errors.text(key, locale);
    }
}
