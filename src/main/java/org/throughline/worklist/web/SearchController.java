package org.throughline.worklist.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.casefile.CaseQuery;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.SafetyStrips;
import org.throughline.people.PersonQuery;
import org.throughline.people.PersonRecords;
import org.throughline.shared.Actor;
import org.throughline.shell.Reads;
import org.throughline.worklist.WorkQuery;
import org.throughline.worklist.WorkScope;
import org.throughline.worklist.Worklist;

/** One search over people, cases and tasks; each list shows only what this person may know of. */
@Controller
class SearchController {

    private static final int SHOWN = 10;

    private final Worklist worklist;
    private final Cases cases;
    private final SafetyStrips strips;
    private final PersonRecords records;
    private final TaskNames names;

    SearchController(Worklist worklist, Cases cases, SafetyStrips strips, PersonRecords records, TaskNames names) {
        this.worklist = worklist;
        this.cases = cases;
        this.strips = strips;
        this.records = records;
        this.names = names;
    }

    @Reads("search")
    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Actor actor, Locale locale, Model model) {
        String asked = q.strip();
        model.addAttribute("q", asked);
        if (asked.isEmpty()) {
            model.addAttribute("people", List.of());
            model.addAttribute("cases", List.of());
            model.addAttribute("tasks", List.of());
            return "worklist/search";
        }
        var found = cases.list(new CaseQuery("all", null, asked, SHOWN, null), actor);
        var tasks = worklist.slice(new WorkQuery(WorkScope.ALL, null, false, null, asked, SHOWN, null), actor);
        var people = records.search(new PersonQuery(asked, null, null, SHOWN, null), actor);
        model.addAttribute("people", people.items());
        model.addAttribute("morePeople", people.next() != null);
        model.addAttribute("cases", found.items());
        model.addAttribute(
                "safety",
                strips.ofRows(found.items().stream().map(CaseSummary::caseId).toList()));
        model.addAttribute("moreCases", found.next() != null);
        model.addAttribute("tasks", names.lines(tasks.items(), actor, locale));
        model.addAttribute("moreTasks", tasks.next() != null);
        return "worklist/search";
    }
}
