package org.throughline.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
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
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.shared.Slice;
import org.throughline.shared.SpreadsheetText;
import org.throughline.shell.Reads;
import org.throughline.staff.StaffDirectory;

/** The list of cases, on the page and as a file. */
@Controller
class CaseListController {

    private static final String ANY = "any";

    private final Cases cases;
    private final SafetyStrips strips;
    private final StaffDirectory staff;
    private final CaseExport export;
    private final AnswerFields fields;

    CaseListController(Cases cases, SafetyStrips strips, StaffDirectory staff, CaseExport export, AnswerFields fields) {
        this.fields = fields;
        this.cases = cases;
        this.strips = strips;
        this.staff = staff;
        this.export = export;
    }

    @Reads("cases")
    @GetMapping("/cases")
    String list(
            @RequestParam(required = false) String scope,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String answered,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String sort,
            Actor actor,
            Model model) {
        String shownScope = scope == null || scope.isBlank() ? usualScope(actor) : scope;
        String shownStatus = status == null || status.isBlank() ? "open" : status;
        CaseQuery query = query(shownScope, shownStatus, q, answered, after, sort);
        Slice<CaseSummary> slice = cases.list(query, actor);
        model.addAttribute("cases", slice);
        model.addAttribute("sort", query.order());
        model.addAttribute(
                "safety",
                strips.ofRows(slice.items().stream().map(CaseSummary::caseId).toList()));
        model.addAttribute("count", cases.count(query, actor));
        model.addAttribute("names", new DisplayNames(staff));
        model.addAttribute("scope", shownScope);
        model.addAttribute("status", shownStatus);
        model.addAttribute("q", q);
        model.addAttribute("answered", answered);
        return "casefile/list";
    }

    /** Which answers the file is to have beside the list's own columns. */
    @GetMapping("/cases/export")
    String choose(
            @RequestParam(defaultValue = "all") String scope,
            @RequestParam(defaultValue = ANY) String status,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String answered,
            Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("count", cases.count(query(scope, status, q, answered, null, null), actor));
        model.addAttribute("groups", fields.all(locale));
        model.addAttribute("most", AnswerFields.MOST);
        model.addAttribute("scope", scope);
        model.addAttribute("status", status);
        model.addAttribute("q", q);
        model.addAttribute("answered", answered);
        return "casefile/export";
    }

    @Reads("export")
    @GetMapping(path = "/cases/export.csv")
    void export(
            @RequestParam(defaultValue = "all") String scope,
            @RequestParam(defaultValue = ANY) String status,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String answered,
            @RequestParam(defaultValue = "") List<String> field,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        CaseQuery first = query(scope, status, q, answered, null, null);
        List<AnswerFields.AnswerField> chosen = fields.of(field, locale);
        cases.list(first, actor); // refuses wrong filters before the file begins
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"cases.csv\"");
        try (PrintWriter out = response.getWriter()) {
            out.write(SpreadsheetText.BYTE_ORDER_MARK);
            export.write(first, chosen, actor, new DisplayNames(staff), out);
        }
    }

    private static CaseQuery query(String scope, String status, String q, String answered, String after, String sort) {
        return new CaseQuery(scope, ANY.equals(status) ? null : status, q, null, after, answered, sort);
    }

    private static String usualScope(Actor actor) {
        if (actor.is(Role.CASEWORKER)) {
            return "mine";
        }
        return actor.is(Role.SUPERVISOR) ? "team" : "all";
    }
}
