package org.throughline.staff.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.shared.Actor;
import org.throughline.shared.FieldError;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.staff.StaffImportRow;
import org.throughline.staff.StaffImports;
import org.throughline.staff.domain.StaffTable;

/** Many accounts from a table: first what would be made, row by row, then all of them. */
@Controller
@RequestMapping("/staff/import")
class StaffImportController {

    private static final String PAGE = "staff/import";
    private static final int SHOWN = 50;

    private final StaffImports imports;
    private final FormRefusals formRefusals;

    StaffImportController(StaffImports imports, FormRefusals formRefusals) {
        this.imports = imports;
        this.formRefusals = formRefusals;
    }

    /** A row on the page: what is wrong with it, in the reader's language, or null. */
    record ShownImportRow(StaffImportRow row, String fault) {}

    @GetMapping
    String blank(Actor actor, Model model) {
        requireAdministrator(actor);
        model.addAttribute("columns", StaffTable.COLUMNS);
        return PAGE;
    }

    @GetMapping("/template.csv")
    ResponseEntity<String> template(Actor actor) {
        requireAdministrator(actor);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"staff.csv\"")
                .body("\ufeff" + String.join(",", StaffTable.COLUMNS) + "\r\n");
    }

    /** Without a file, the text field is checked, which is where mistakes are corrected. */
    @PostMapping
    ModelAndView check(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String csv,
            @RequestParam(defaultValue = "0") int from,
            Actor actor,
            Locale locale,
            Model model)
            throws IOException {
        requireAdministrator(actor);
        boolean sent = file != null && !file.isEmpty();
        return page(sent ? text(file.getBytes()) : csv, sent ? 0 : from, actor, locale, model);
    }

    @PostMapping("/apply")
    ModelAndView apply(
            @RequestParam(defaultValue = "") String csv,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        try {
            flash.addFlashAttribute("made", imports.apply(csv, actor));
        } catch (Rejection refused) {
            model.addAttribute("errors", formRefusals.of(refused, locale));
            ModelAndView again = page(csv, 0, actor, locale, model);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        return new ModelAndView("redirect:/staff/import/done");
    }

    /** What was just made, once: the passwords are kept nowhere. */
    @GetMapping("/done")
    String done(Actor actor) {
        requireAdministrator(actor);
        return "staff/imported";
    }

    private ModelAndView page(String csv, int from, Actor actor, Locale locale, Model model) {
        model.addAttribute("columns", StaffTable.COLUMNS);
        model.addAttribute("csv", csv);
        try {
            fill(imports.check(csv, actor), Math.max(0, from), locale, model);
            return new ModelAndView(PAGE, model.asMap());
        } catch (Rejection refused) {
            model.addAttribute("errors", formRefusals.of(refused, locale));
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private void fill(List<StaffImportRow> rows, int from, Locale locale, Model model) {
        model.addAttribute(
                "rows",
                rows.stream()
                        .skip(from)
                        .limit(SHOWN)
                        .map(row -> new ShownImportRow(row, fault(row, locale)))
                        .toList());
        model.addAttribute("fresh", rows.stream().filter(StaffImportRow::isNew).count());
        model.addAttribute("known", rows.stream().filter(StaffImportRow::exists).count());
        model.addAttribute(
                "faulty", rows.stream().filter(row -> row.fault() != null).count());
        model.addAttribute("before", from == 0 ? null : Math.max(0, from - SHOWN));
        model.addAttribute("behind", from + SHOWN < rows.size() ? from + SHOWN : null);
    }

    private String fault(StaffImportRow row, Locale locale) {
        return row.fault() == null
                ? null
                : formRefusals.of(row.fault(), locale).stream()
                        .map(FieldError::message)
                        .findFirst()
                        .orElseThrow();
    }

    /** UTF-8, or what spreadsheets of some languages write instead. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("administrators-only");
        }
    }
}
