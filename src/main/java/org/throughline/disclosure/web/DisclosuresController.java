package org.throughline.disclosure.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.disclosure.Disclosures;
import org.throughline.disclosure.Outbox;
import org.throughline.people.PersonRecords;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shell.Reads;

/** What left the house about somebody, to read and to print, and what could not be delivered. */
@Controller
class DisclosuresController {

    private final Disclosures ledger;
    private final PersonRecords records;
    private final Outbox outbox;

    DisclosuresController(Disclosures ledger, PersonRecords records, Outbox outbox) {
        this.ledger = ledger;
        this.records = records;
        this.outbox = outbox;
    }

    @Reads("disclosures")
    @GetMapping("/people/{id}/disclosures")
    String list(@PathVariable UUID id, @RequestParam(required = false) String after, Actor actor, Model model) {
        model.addAttribute("person", records.view(id, actor).person());
        model.addAttribute("entries", ledger.of(id, null, after, actor));
        return "disclosure/disclosures";
    }

    @Reads("disclosures")
    @GetMapping("/people/{id}/disclosures/accounting")
    String accounting(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("person", records.view(id, actor).person());
        model.addAttribute("rows", ledger.accounting(id, actor));
        return "disclosure/accounting";
    }

    @GetMapping("/outbox")
    String troubled(Actor actor, Model model) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("outbox-not-yours");
        }
        model.addAttribute("messages", outbox.troubled());
        return "disclosure/outbox";
    }
}
