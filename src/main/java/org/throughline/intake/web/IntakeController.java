package org.throughline.intake.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.intake.IntakeDrafts;
import org.throughline.shared.Actor;

/** The page of a new intake, and the people on file beside it. What is looked for is posted: it belongs in no log. */
@Controller
@RequestMapping("/intakes/new")
class IntakeController {

    private final IntakeDrafts intake;

    IntakeController(IntakeDrafts intake) {
        this.intake = intake;
    }

    @GetMapping
    String page() {
        return "intake/new";
    }

    @PostMapping("/alike")
    String alike(Described described, Actor actor, Model model) {
        return people(described, actor, model);
    }

    /** Without a person, the choice is taken back. */
    @PostMapping("/known")
    String choose(Described described, @RequestParam(required = false) UUID person, Actor actor, Model model) {
        intake.choose(person, actor);
        return people(described, actor, model);
    }

    private String people(Described described, Actor actor, Model model) {
        boolean enough = described.isEnough();
        model.addAttribute("asked", enough);
        if (enough) {
            IntakeDrafts.Alike alike = intake.alike(described.answers(), actor);
            model.addAttribute("people", alike.people());
            model.addAttribute("chosen", alike.chosen().orElse(null));
        }
        return "intake/alike :: people";
    }

    /** What is typed of the client so far. */
    record Described(String firstName, String lastName, String birthDate, String phone) {

        private static final int ENOUGH = 2;

        /** One letter is like half of everybody. */
        boolean isEnough() {
            return text(firstName).length() >= ENOUGH && text(lastName).length() >= ENOUGH;
        }

        Map<String, Object> answers() {
            Map<String, Object> answers = new HashMap<>();
            answers.put("firstName", text(firstName));
            answers.put("lastName", text(lastName));
            answers.put("birthDate", text(birthDate));
            answers.put("phone", text(phone));
            return answers;
        }

        private static String text(String typed) {
            return typed == null ? "" : typed.strip();
        }
    }
}
