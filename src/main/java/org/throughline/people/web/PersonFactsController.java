package org.throughline.people.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.people.PersonRecords;
import org.throughline.shared.Actor;
import org.throughline.shared.FactKind;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;

/** Corrections of facts that rules of services ask for, each with its reason. */
@Controller
class PersonFactsController {

    private final PersonRecords records;
    private final PageErrors errors;

    PersonFactsController(PersonRecords records, PageErrors errors) {
        this.records = records;
        this.errors = errors;
    }

    @PostMapping("/people/{id}/facts/{fact}")
    String correct(
            @PathVariable UUID id,
            @PathVariable String fact,
            @RequestParam(required = false) List<String> value,
            @RequestParam(required = false) String reason,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        FactKind kind = FactKind.of(fact).orElseThrow(() -> Rejection.notFound("fact-unknown"));
        try {
            records.correctFact(id, kind, answer(kind, value == null ? List.of() : value), reason, actor);
            flash.addFlashAttribute("done", errors.text("person.corrected", locale));
        } catch (Rejection refused) {
            if (refused.kind() == Rejection.RejectionKind.FORBIDDEN
                    || refused.kind() == Rejection.RejectionKind.NOT_FOUND) {
                throw refused;
            }
            flash.addFlashAttribute("problem", errors.text("rejection." + refused.code(), locale, refused.args()));
        }
        return "redirect:/people/" + id + "#known-facts";
    }

    private static Object answer(FactKind kind, List<String> typed) {
        return kind.shape() == FactKind.FactShape.MANY ? typed : String.join(",", typed);
    }
}
