package org.throughline.studio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.migration.CaseMigrations;
import org.throughline.migration.CaseMigrations.MigrationResult;
import org.throughline.migration.CaseMigrations.MoveState;
import org.throughline.migration.CaseMigrations.MoveView;
import org.throughline.shared.Actor;
import org.throughline.studio.Redesigns;

/** A move while it goes on and afterwards, case by case. */
@Controller
@RequestMapping("/studio/moves/{id}")
class MigrationController {

    private final CaseMigrations caseMigrations;
    private final Redesigns redesigns;
    private final ActionResults actionResults;

    MigrationController(CaseMigrations caseMigrations, Redesigns redesigns, ActionResults actionResults) {
        this.caseMigrations = caseMigrations;
        this.redesigns = redesigns;
        this.actionResults = actionResults;
    }

    @GetMapping
    String move(
            @PathVariable UUID id,
            @RequestParam(required = false) String result,
            @RequestParam(required = false) String after,
            Actor actor,
            Model model) {
        MoveView move = caseMigrations.view(id, actor);
        MigrationResult shown = resultOf(result);
        show(move, model);
        model.addAttribute("redesign", redesigns.view(move.redesign(), actor));
        model.addAttribute("result", shown == null ? "" : shown.name());
        model.addAttribute("cases", caseMigrations.cases(id, shown, after, null, actor));
        return "studio/move";
    }

    @GetMapping("/progress")
    String progress(@PathVariable UUID id, Actor actor, Model model, HttpServletResponse response) {
        MoveView move = caseMigrations.view(id, actor);
        if (move.state() != MoveState.RUNNING) {
            response.setHeader("HX-Refresh", "true");
        }
        show(move, model);
        return "studio/move :: watch";
    }

    @PostMapping("/pause")
    String pause(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return then(caseMigrations::pause, id, actor, flash);
    }

    @PostMapping("/resume")
    String resume(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return then(caseMigrations::resume, id, actor, flash);
    }

    @PostMapping("/retry")
    String retry(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return then(caseMigrations::retry, id, actor, flash);
    }

    private String then(BiConsumer<UUID, Actor> action, UUID id, Actor actor, RedirectAttributes flash) {
        String back = path(id);
        return actionResults.go(
                () -> {
                    action.accept(id, actor);
                    return back;
                },
                back,
                flash);
    }

    static String path(UUID move) {
        return "/studio/moves/" + move;
    }

    private static void show(MoveView move, Model model) {
        long moved = move.counts().getOrDefault(MigrationResult.MOVED, 0L);
        long failed = move.counts().getOrDefault(MigrationResult.FAILED, 0L);
        long waiting = move.counts().getOrDefault(MigrationResult.WAITING, 0L);
        model.addAttribute("move", move);
        model.addAttribute("moved", moved);
        model.addAttribute("failed", failed);
        model.addAttribute("waiting", waiting);
        model.addAttribute("all", moved + failed + waiting);
        model.addAttribute(
                "bar", StackedBar.of(moved + failed + waiting, "moved", moved, "failed", failed, "waiting", waiting));
    }

    private static MigrationResult resultOf(String name) {
        for (MigrationResult result : MigrationResult.values()) {
            if (result.name().equals(name)) {
                return result;
            }
        }
        return null;
    }
}
