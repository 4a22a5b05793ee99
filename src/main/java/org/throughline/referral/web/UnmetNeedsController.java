package org.throughline.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.directory.NeedCategories;
import org.throughline.referral.UnmetNeedCount;
import org.throughline.referral.UnmetNeedQuery;
import org.throughline.referral.UnmetNeeds;
import org.throughline.shared.Actor;
import org.throughline.shared.SpreadsheetText;
import org.throughline.shell.DisplayFormat;
import org.throughline.shell.Reads;

/** How often which need was not met, for supervisors, as a page and as a file. */
@Controller
class UnmetNeedsController {

    private static final List<String> COLUMNS = List.of("quarter", "need", "place", "reason", "group", "count");

    private final UnmetNeeds needs;
    private final DisplayFormat displayFormat;
    private final MessageSource messages;

    UnmetNeedsController(UnmetNeeds needs, DisplayFormat displayFormat, MessageSource messages) {
        this.needs = needs;
        this.displayFormat = displayFormat;
        this.messages = messages;
    }

    @Reads("unmet-needs")
    @GetMapping("/unmet-needs")
    String page(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String group,
            Actor actor,
            Model model) {
        UnmetNeedQuery query = new UnmetNeedQuery(day(from), day(to), need, place, group);
        List<UnmetNeedCount> found = needs.counts(query, actor);
        model.addAttribute("found", found);
        model.addAttribute("query", query);
        model.addAttribute("needs", NeedCategories.ALL);
        model.addAttribute("least", needs.least());
        model.addAttribute(
                "most", found.stream().mapToInt(UnmetNeedCount::count).max().orElse(1));
        return "referral/unmet-needs";
    }

    @Reads("unmet-needs")
    @GetMapping("/unmet-needs.csv")
    void file(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String group,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        List<UnmetNeedCount> found = needs.counts(new UnmetNeedQuery(day(from), day(to), need, place, group), actor);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"unmet-needs.csv\"");
        CSVPrinter csv = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180);
        csv.printRecord(COLUMNS.stream()
                .map(column -> messages.getMessage("unmet-needs." + column, null, locale))
                .toList());
        for (UnmetNeedCount row : found) {
            csv.printRecord(Stream.of(
                            row.quarter(),
                            word("need", row.need(), locale),
                            word(null, row.place(), locale),
                            word("referral-reason", row.reason(), locale),
                            word("age-group", row.group(), locale),
                            String.valueOf(row.count()))
                    .map(SpreadsheetText::safe)
                    .toList());
        }
        csv.flush();
    }

    private String word(String labels, String code, Locale locale) {
        if (code == null) {
            return messages.getMessage("unmet-needs.all", null, locale);
        }
        if ("unknown".equals(code)) {
            return messages.getMessage("unmet-needs.unknown", null, locale);
        }
        return labels == null ? code : displayFormat.label(labels, code);
    }

    /** What is no day is not asked for. */
    private static LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
