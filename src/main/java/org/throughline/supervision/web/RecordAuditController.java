package org.throughline.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.Team;
import org.throughline.supervision.AuditAnswer;
import org.throughline.supervision.RecordAuditView;
import org.throughline.supervision.RecordAudits;

/** The audit of records: what was drawn for a team and a month, and each record's questions. */
@Controller
class RecordAuditController {

    private final RecordAudits audits;
    private final StaffDirectory staff;
    private final PageErrors errors;
    private final Clock clock;

    RecordAuditController(RecordAudits audits, StaffDirectory staff, PageErrors errors, Clock clock) {
        this.audits = audits;
        this.staff = staff;
        this.errors = errors;
        this.clock = clock;
    }

    @Reads("record-audits")
    @GetMapping("/supervision/audits")
    String month(
            @RequestParam(required = false) YearMonth month,
            @RequestParam(required = false) String team,
            Actor actor,
            Model model) {
        return monthPage(month, team, actor, model);
    }

    @PostMapping("/supervision/audits")
    String draw(
            @RequestParam YearMonth month,
            @RequestParam String team,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            audits.draw(month, team, actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return monthPage(month, team, actor, model);
        }
        flash.addFlashAttribute("done", errors.text("audit.drawn-now", locale));
        flash.addAttribute("month", month.toString());
        flash.addAttribute("team", team);
        return "redirect:/supervision/audits";
    }

    @Reads("record-audit")
    @GetMapping("/supervision/audits/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        return page(audits.view(id, actor), List.of(), model);
    }

    @PostMapping("/supervision/audits/{id}")
    String record(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int checklist,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        RecordAuditView view = audits.view(id, actor);
        List<AuditAnswer> findings = findings(sent, view.questions().size());
        try {
            audits.record(id, checklist, findings, actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(view, findings, model);
        }
        flash.addFlashAttribute("done", errors.text("audit.saved", locale));
        return "redirect:/supervision/audits/{id}";
    }

    private String monthPage(YearMonth month, String team, Actor actor, Model model) {
        List<String> teams = RecordAudits.teams(actor);
        String shown = team == null && !teams.isEmpty() ? teams.get(0) : team;
        YearMonth present = YearMonth.now(clock);
        YearMonth asked = month == null ? present : month;
        model.addAttribute("audit", audits.month(asked, shown, actor));
        model.addAttribute("teams", teams);
        model.addAttribute("teamNames", staff.teams().stream().collect(Collectors.toMap(Team::id, Team::name)));
        model.addAttribute("month", asked);
        model.addAttribute("before", asked.minusMonths(1));
        model.addAttribute("after", asked.isBefore(present) ? asked.plusMonths(1) : null);
        model.addAttribute("future", asked.isAfter(present));
        return "supervision/audits";
    }

    /** @param typed what was refused; empty before anything was sent */
    private static String page(RecordAuditView view, List<AuditAnswer> typed, Model model) {
        model.addAttribute("audit", view);
        model.addAttribute("typed", typed);
        return "supervision/audit";
    }

    private static List<AuditAnswer> findings(MultiValueMap<String, String> sent, int questions) {
        List<AuditAnswer> findings = new ArrayList<>();
        for (int at = 0; at < questions; at++) {
            findings.add(new AuditAnswer(sent.getFirst("answer-" + at), sent.getFirst("remark-" + at)));
        }
        return findings;
    }
}
