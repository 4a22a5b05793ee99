package org.throughline.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.people.AccessLog;
import org.throughline.people.AccessLogQuery;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.Slice;
import org.throughline.shared.SpreadsheetText;
import org.throughline.shell.Reads;
import org.throughline.staff.StaffDirectory;

/** Who read or changed a case, and who was refused, for its supervisors. */
@Controller
class AccessController {

    private final Cases cases;
    private final AccessLog log;
    private final AccessRows rows;
    private final AccessExport export;
    private final StaffDirectory staff;

    AccessController(Cases cases, AccessLog log, AccessRows rows, AccessExport export, StaffDirectory staff) {
        this.cases = cases;
        this.log = log;
        this.rows = rows;
        this.export = export;
        this.staff = staff;
    }

    @Reads("access-log")
    @GetMapping("/cases/{number:TL-.*}/access")
    String page(
            @PathVariable String number,
            @RequestParam(required = false) String by,
            @RequestParam(required = false) LocalDate day,
            @RequestParam(defaultValue = "false") boolean lists,
            @RequestParam(required = false) String after,
            Actor actor,
            Model model) {
        CaseView view = required(number, actor);
        AccessLogQuery query = new AccessLogQuery(by, day, lists, null, after);
        model.addAttribute("case", view);
        model.addAttribute("entries", rows.of(log.ofCase(view.caseId(), query)));
        model.addAttribute("query", query);
        model.addAttribute("people", staff.active());
        return "casefile/access";
    }

    @Reads("access-log")
    @GetMapping("/cases/{number:TL-.*}/access.csv")
    void file(
            @PathVariable String number,
            @RequestParam(required = false) String by,
            @RequestParam(required = false) LocalDate day,
            @RequestParam(defaultValue = "false") boolean lists,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        CaseView view = required(number, actor);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + view.caseNumber() + "-access.csv\"");
        AccessLogQuery query = new AccessLogQuery(by, day, lists, Slice.MAX_LIMIT, null);
        try (PrintWriter out = response.getWriter()) {
            out.write(SpreadsheetText.BYTE_ORDER_MARK);
            export.write(after -> log.ofCase(view.caseId(), query.from(after)), out);
        }
    }

    private CaseView required(String number, Actor actor) {
        CaseView view = cases.view(number, actor);
        if (!actor.is(Role.SUPERVISOR)) {
            throw Rejection.forbidden("access-log-not-yours");
        }
        return view;
    }
}
