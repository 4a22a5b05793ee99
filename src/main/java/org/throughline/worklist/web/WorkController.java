package org.throughline.worklist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.casefile.OpenTask;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;
import org.throughline.worklist.WorkCounts;
import org.throughline.worklist.WorkQuery;
import org.throughline.worklist.WorkScope;
import org.throughline.worklist.Worklist;

/** My work: what a person has before them, most urgent first. The filters live in the address. */
@Controller
class WorkController {

    private final Worklist worklist;
    private final TaskNames names;
    private final WorkGroups groups;
    private final FirstSteps firstSteps;

    WorkController(Worklist worklist, TaskNames names, WorkGroups groups, FirstSteps firstSteps) {
        this.worklist = worklist;
        this.names = names;
        this.groups = groups;
        this.firstSteps = firstSteps;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/work";
    }

    @Reads("work")
    @GetMapping("/work")
    String work(
            @RequestParam(name = "scope", required = false) WorkScope asked,
            @RequestParam(required = false) String stage,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        WorkCounts counts = worklist.counts(actor);
        WorkScope workScope = asked == null ? usual(counts) : asked;
        WorkQuery query = new WorkQuery(workScope, stage, overdue, null, q, null, after);
        Slice<OpenTask> slice = worklist.slice(query, actor);
        model.addAttribute("groups", groups.of(names.lines(slice.items(), actor, locale)));
        model.addAttribute("next", slice.next());
        model.addAttribute("query", query);
        model.addAttribute("scope", workScope.name().toLowerCase(Locale.ROOT));
        model.addAttribute("filtered", filtered(query));
        model.addAttribute("counts", counts);
        if (slice.items().isEmpty() && !filtered(query)) {
            model.addAttribute("firstSteps", firstSteps.of(actor));
        }
        model.addAttribute("supervises", actor.is(Role.SUPERVISOR));
        response.addHeader("Vary", "HX-Request");
        return htmx == null ? "worklist/work" : "worklist/work :: results";
    }

    /** Whoever has nothing of their own, as intake workers mostly, begins with what is open to their team. */
    private static WorkScope usual(WorkCounts counts) {
        return counts.mine() == 0 && counts.team() > 0 ? WorkScope.TEAM : WorkScope.MINE;
    }

    private static boolean filtered(WorkQuery query) {
        return query.overdue() || given(query.stage()) || given(query.q());
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
