package org.throughline.people.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.people.AccessEntry;
import org.throughline.people.PersonPagePart;
import org.throughline.people.PersonQuery;
import org.throughline.people.PersonRecords;
import org.throughline.people.PersonView;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.shell.Reads;
import org.throughline.staff.StaffDirectory;

/** People on file: the list, the page of one, and who read it. */
@Controller
class PersonController {

    private final PersonRecords records;
    private final List<PersonPagePart> parts;
    private final StaffDirectory staff;
    private final Clock clock;

    PersonController(PersonRecords records, List<PersonPagePart> parts, StaffDirectory staff, Clock clock) {
        this.records = records;
        this.parts = parts;
        this.staff = staff;
        this.clock = clock;
    }

    /** A part that another module adds, with the template that shows it. */
    record PagePart(String template, Object content) {}

    record PersonAccessRow(Instant at, String by, String action, String what, String door) {}

    @Reads("people")
    @GetMapping("/people")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) String after,
            Actor actor,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("people", records.search(new PersonQuery(q, null, null, null, after), actor));
        model.addAttribute("today", LocalDate.now(clock));
        return "people/list";
    }

    @Reads("person")
    @GetMapping("/people/{id}")
    String page(@PathVariable UUID id, Actor actor, Model model) {
        PersonView view = records.view(id, actor);
        model.addAttribute("view", view);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("picture", FamilyPicture.of(view.person().name(), view.relations()));
        model.addAttribute("facts", FactRow.of(view.facts()));
        model.addAttribute("parts", shown(view, actor));
        model.addAttribute("maySeeAccesses", actor.is(Role.SUPERVISOR));
        return "people/person";
    }

    @Reads("access-log")
    @GetMapping("/people/{id}/access")
    String accesses(@PathVariable UUID id, @RequestParam(required = false) String after, Actor actor, Model model) {
        model.addAttribute("entries", records.accesses(id, after, actor).map(this::row));
        model.addAttribute("id", id);
        return "people/looks";
    }

    private List<PagePart> shown(PersonView view, Actor reader) {
        return parts.stream()
                .flatMap(part ->
                        part.content(view, reader).stream().map(content -> new PagePart(part.template(), content)))
                .toList();
    }

    private PersonAccessRow row(AccessEntry entry) {
        return new PersonAccessRow(
                entry.at(), staff.displayName(entry.by()), entry.action(), entry.what(), entry.door());
    }
}
