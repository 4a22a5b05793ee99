package org.throughline.people.web;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.people.AccessEntry;
import org.throughline.people.AccessLog;
import org.throughline.people.AccessLogQuery;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.staff.StaffDirectory;

/** Sign-ins, failures and sign-outs, for administrators; no client stands in them. */
@Controller
class SignInsController {

    private final AccessLog log;
    private final StaffDirectory staff;

    SignInsController(AccessLog log, StaffDirectory staff) {
        this.log = log;
        this.staff = staff;
    }

    record SignInRow(Instant at, String by, String action, String door, String address) {}

    @GetMapping("/sign-ins")
    String page(
            @RequestParam(required = false) String by,
            @RequestParam(required = false) LocalDate day,
            @RequestParam(required = false) String after,
            Actor actor,
            Model model) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("sign-ins-not-yours");
        }
        AccessLogQuery query = new AccessLogQuery(by, day, false, null, after);
        model.addAttribute("entries", log.ofAccounts(query).map(this::row));
        model.addAttribute("query", query);
        return "people/sign-ins";
    }

    private SignInRow row(AccessEntry entry) {
        return new SignInRow(entry.at(), staff.displayName(entry.by()), entry.action(), entry.door(), entry.address());
    }
}
