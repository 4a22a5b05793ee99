package org.throughline.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.people.FamilyMember;
import org.throughline.people.FoundPerson;
import org.throughline.people.Genograms;
import org.throughline.people.Genograms.FamilyView;
import org.throughline.people.Person;
import org.throughline.people.PersonQuery;
import org.throughline.people.PersonRecords;
import org.throughline.people.Relation;
import org.throughline.people.RelationForm;
import org.throughline.people.RelationQuality;
import org.throughline.people.Relatives;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** Puts somebody new, or somebody on file, beside a person of a family. */
@Controller
class RelativeController {

    private final Genograms genograms;
    private final Relatives relatives;
    private final PersonRecords records;
    private final PageErrors errors;
    private final Clock clock;

    RelativeController(
            Genograms genograms, Relatives relatives, PersonRecords records, PageErrors errors, Clock clock) {
        this.genograms = genograms;
        this.relatives = relatives;
        this.records = records;
        this.errors = errors;
        this.clock = clock;
    }

    /**
     * @param of beside whom
     * @param q whom to look for among those on file; empty to look for nobody
     */
    @Reads("genogram")
    @GetMapping("/people/{id}/genogram/relatives/new")
    String form(
            @PathVariable UUID id,
            @RequestParam(required = false) String of,
            @RequestParam(defaultValue = "") String q,
            Actor actor,
            Model model) {
        return page(id, of == null || of.isEmpty() ? id : id(of), q, RelationFields.empty(), actor, model);
    }

    @PostMapping("/people/{id}/genogram/relatives")
    String add(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        RelationFields form = new RelationFields(typed);
        UUID of = form.get("of").isEmpty() ? id : id(form.get("of"));
        UUID added;
        try {
            added = relatives.add(id, of, form.relative(locale, LocalDate.now(clock)), actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(id, of, form.get("q"), form, actor, model);
        }
        flash.addFlashAttribute("done", errors.text("genogram.added", locale));
        flash.addAttribute("person", added);
        return "redirect:/people/{id}/genogram";
    }

    /** @throws Rejection not found {@code person-unknown} where it is no id */
    static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException noId) {
            throw Rejection.notFound("person-unknown");
        }
    }

    private String page(UUID id, UUID of, String q, RelationFields form, Actor actor, Model model) {
        FamilyView view = genograms.view(id, actor);
        if (!view.person().mayChange()) {
            throw Rejection.forbidden("person-reads-only");
        }
        FamilyMember beside = view.family()
                .member(of)
                .filter(FamilyMember::known)
                .orElseThrow(() -> Rejection.notFound("person-unknown"));
        model.addAttribute("view", view.person());
        model.addAttribute("beside", beside);
        model.addAttribute("q", q);
        model.addAttribute("form", form);
        model.addAttribute("relatives", others(view, beside));
        model.addAttribute("found", q.isBlank() ? List.of() : found(q, view, actor));
        choices(model);
        return "people/relative";
    }

    static void choices(Model model) {
        model.addAttribute("relations", Relation.values());
        model.addAttribute("coupleForms", RelationForm.of(Relation.SPOUSE));
        model.addAttribute("childForms", RelationForm.of(Relation.CHILD));
        model.addAttribute("siblingForms", RelationForm.of(Relation.SIBLING));
        model.addAttribute("qualities", RelationQuality.values());
    }

    /** Those of the family who are not related to this one yet. */
    private static List<FamilyMember> others(FamilyView view, FamilyMember beside) {
        return view.family().members().stream()
                .filter(member -> member.known() && !member.id().equals(beside.id()))
                .filter(member -> view.family().tie(member.id(), beside.id()).isEmpty())
                .toList();
    }

    private List<Person> found(String q, FamilyView view, Actor actor) {
        return records.search(new PersonQuery(q, null, null, null, null), actor).items().stream()
                .map(FoundPerson::person)
                .filter(person -> view.family().member(person.id()).isEmpty())
                .toList();
    }
}
