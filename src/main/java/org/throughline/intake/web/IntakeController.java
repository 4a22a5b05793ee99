package org.throughline.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.casefile.SafetyStrips;
import org.throughline.intake.ClientCandidate;
import org.throughline.intake.Intakes;
import org.throughline.people.PersonRecords;
import org.throughline.shared.Actor;

/** The page of a new intake, and the people on file beside it. The search terms are posted: they belong in no log. */
@Controller
@RequestMapping("/intakes/new")
class IntakeController {

    private final Intakes intakes;
    private final PersonRecords records;
    private final SafetyStrips strips;

    IntakeController(Intakes intakes, PersonRecords records, SafetyStrips strips) {
        this.intakes = intakes;
        this.records = records;
        this.strips = strips;
    }

    @GetMapping
    String page() {
        return "intake/new";
    }

    /**
     * Whoever was chosen stays chosen while the card says what it said.
     *
     * @param personId of whom was chosen at this form, or null
     * @param shown the card by which they were chosen
     */
    @PostMapping("/alike")
    String alike(
            CallerDescription described,
            @RequestParam(required = false) UUID personId,
            @RequestParam(required = false) String shown,
            Actor actor,
            Model model) {
        boolean enough = described.isEnough();
        model.addAttribute("asked", enough);
        if (enough) {
            List<ClientCandidate> people = intakes.alike(described.answers(), actor);
            Optional<ClientCandidate> chosen = people.stream()
                    .filter(one ->
                            one.personId().equals(personId) && one.shown().equals(shown))
                    .findFirst();
            model.addAttribute("people", people);
            model.addAttribute(
                    "safety",
                    strips.ofPeople(
                            people.stream().map(ClientCandidate::personId).toList(), actor));
            model.addAttribute(
                    "openable",
                    records.knownAmong(
                            people.stream().map(ClientCandidate::personId).toList(), actor));
            model.addAttribute("chosen", chosen.orElse(null));
            model.addAttribute("changed", personId != null && chosen.isEmpty());
        }
        return "intake/alike :: people";
    }
}
