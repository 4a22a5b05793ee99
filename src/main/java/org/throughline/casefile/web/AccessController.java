package org.throughline.casefile.web;

import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.people.AccessEntry;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.staff.StaffDirectory;

/** Who looked at or changed a case, for its supervisors. */
@Controller
class AccessController {

    private final Cases cases;
    private final AccessLog log;
    private final StaffDirectory staff;

    AccessController(Cases cases, AccessLog log, StaffDirectory staff) {
        this.cases = cases;
        this.log = log;
        this.staff = staff;
    }

    @GetMapping("/cases/{number:TL-.*}/access")
    String page(@PathVariable String number, @RequestParam(required = false) String after, Actor actor, Model model) {
        CaseView view = cases.view(number, "access-log", actor);
        if (!actor.is(Role.SUPERVISOR)) {
            throw Rejection.forbidden("access-log-not-yours");
        }
        Names names = new Names(staff);
        model.addAttribute("case", view);
        model.addAttribute("entries", log.ofCase(view.caseId(), null, after).map(entry -> shown(entry, names)));
        return "casefile/access";
    }

    private static Shown shown(AccessEntry entry, Names names) {
        return new Shown(entry.at(), names.worker(entry.by()), entry.action(), entry.what());
    }

    record Shown(Instant at, String by, String action, String what) {}
}
