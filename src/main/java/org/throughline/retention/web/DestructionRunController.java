package org.throughline.retention.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.retention.DestructionRun;
import org.throughline.retention.DestructionRuns;
import org.throughline.retention.RunState;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.SealedRecord;
import org.throughline.shell.Addresses;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** A run of destruction: what it would destroy, who approves it, how far it is, and its certificate. */
@Controller
class DestructionRunController {

    private final DestructionRuns runs;
    private final PageErrors errors;

    DestructionRunController(DestructionRuns runs, PageErrors errors) {
        this.runs = runs;
        this.errors = errors;
    }

    @PostMapping("/retention/runs")
    String prepare(Actor actor, Locale locale, RedirectAttributes flash) {
        try {
            return Addresses.redirect(
                    "/retention/runs/{id}", runs.prepare(actor).id());
        } catch (Rejection refused) {
            errors.flash(refused, locale, flash);
            return "redirect:/retention";
        }
    }

    @Reads("destruction-items")
    @GetMapping("/retention/runs/{id}")
    String run(@PathVariable UUID id, @RequestParam(required = false) String after, Actor actor, Model model) {
        state(id, actor, model);
        model.addAttribute("items", runs.items(id, null, after, actor));
        model.addAttribute("periods", runs.periods(id, actor));
        return "retention/run";
    }

    @GetMapping("/retention/runs/{id}/state")
    String progress(@PathVariable UUID id, Actor actor, Model model) {
        state(id, actor, model);
        return "retention/run :: state";
    }

    @PostMapping("/retention/runs/{id}/approve")
    String approve(@PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes flash) {
        decided(() -> runs.approve(id, actor), "retention.approved", locale, flash);
        return "redirect:/retention/runs/{id}";
    }

    @PostMapping("/retention/runs/{id}/withdraw")
    String withdraw(@PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes flash) {
        decided(() -> runs.withdraw(id, actor), "retention.withdrawn", locale, flash);
        return "redirect:/retention/runs/{id}";
    }

    @PostMapping("/retention/runs/{id}/stop")
    String stop(@PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes flash) {
        decided(() -> runs.stop(id, actor), "retention.stopped", locale, flash);
        return "redirect:/retention/runs/{id}";
    }

    @Reads("destruction-certificate")
    @GetMapping("/retention/runs/{id}/certificate")
    String certificate(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("run", runs.view(id, actor));
        SealedRecord seal = runs.certificate(id, actor);
        model.addAttribute("seal", seal);
        model.addAttribute("agency", seal.content().get("agency"));
        model.addAttribute("records", CertifiedRecord.of(seal));
        return "retention/certificate";
    }

    private void state(UUID id, Actor actor, Model model) {
        DestructionRun run = runs.view(id, actor);
        model.addAttribute("run", run);
        model.addAttribute("running", run.state() == RunState.RUNNING);
        model.addAttribute("prepared", run.state() == RunState.PREPARED);
        model.addAttribute("sealed", run.state() == RunState.DONE || run.state() == RunState.STOPPED);
        model.addAttribute("own", actor.isNamed(run.preparedBy()));
        model.addAttribute("withdraws", actor.is(Role.ADMINISTRATOR));
    }

    private void decided(Runnable decision, String done, Locale locale, RedirectAttributes flash) {
        try {
            decision.run();
            flash.addFlashAttribute("done", errors.text(done, locale));
        } catch (Rejection refused) {
            errors.flash(refused, locale, flash);
        }
    }
}
