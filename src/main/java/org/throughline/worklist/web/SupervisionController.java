package org.throughline.worklist.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.casefile.OpenTask;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;
import org.throughline.staff.StaffMember;
import org.throughline.worklist.Supervision;
import org.throughline.worklist.Supervision.Watch;

@Controller
class SupervisionController {

    private final Supervision supervision;
    private final TaskNames names;
    private final TaskPage page;

    SupervisionController(Supervision supervision, TaskNames names, TaskPage page) {
        this.supervision = supervision;
        this.names = names;
        this.page = page;
    }

    /** A task and who could be given it. */
    record Assignable(TaskNames.TaskLine line, List<StaffMember> candidates) {}

    @Reads("supervision")
    @GetMapping("/supervision")
    String overview(
            @RequestParam(defaultValue = "approvals") Watch watch,
            @RequestParam(required = false) String after,
            Actor actor,
            Locale locale,
            Model model) {
        Slice<OpenTask> slice = supervision.slice(watch, actor, null, after);
        model.addAttribute("watch", watch.name().toLowerCase(Locale.ROOT));
        model.addAttribute("rows", rows(slice.items(), watch, actor, locale));
        model.addAttribute("next", slice.next());
        model.addAttribute("approvals", supervision.count(Watch.APPROVALS, actor));
        model.addAttribute("unassigned", supervision.count(Watch.UNASSIGNED, actor));
        model.addAttribute("overdue", supervision.count(Watch.OVERDUE, actor));
        model.addAttribute("caseloads", supervision.caseloads(actor));
        return "worklist/supervision";
    }

    private List<Assignable> rows(List<OpenTask> items, Watch watch, Actor actor, Locale locale) {
        return names.lines(items, actor, locale).stream()
                .map(line -> new Assignable(line, watch == Watch.APPROVALS ? List.of() : page.candidates(line.item())))
                .toList();
    }
}
