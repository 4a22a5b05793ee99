package org.throughline.studio.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.ModelReader;
import org.throughline.play.PlayView;
import org.throughline.play.PlayView.FiredDecision;
import org.throughline.play.PlayView.PlayedProcess;
import org.throughline.play.Plays;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.studio.DraftView;
import org.throughline.studio.Redesigns;

/** Gathers what the page of a play shows. */
@Component
class PlayPage {

    private static final List<String> ROLES = Arrays.stream(Role.values())
            .filter(role -> role != Role.ADMINISTRATOR)
            .map(Role::id)
            .toList();

    private static final int MOST_PAST = 20;

    private final Plays plays;
    private final Redesigns redesigns;
    private final RedesignPage head;
    private final ImpactAnalysis impactAnalysis;
    private final ModelLibrary library;
    private final ModelReader modelReader;

    PlayPage(
            Plays plays,
            Redesigns redesigns,
            RedesignPage head,
            ImpactAnalysis impactAnalysis,
            ModelLibrary library,
            ModelReader modelReader) {
        this.plays = plays;
        this.redesigns = redesigns;
        this.head = head;
        this.impactAnalysis = impactAnalysis;
        this.library = library;
        this.modelReader = modelReader;
    }

    /** A table that was asked, with the rules that fired. @param table null where it can no longer be read */
    record AskedTable(FiredDecision decision, DecisionTable table) {}

    void show(UUID id, PlayStepChoice choice, String picture, String past, Actor actor, Model model) {
        head.head(id, actor, impactAnalysis.view(id, actor), model);
        model.addAttribute("roles", ROLES);
        try {
            if (!plays.isBegun(id, actor)) {
                begin(past, actor, model);
                return;
            }
            show(id, plays.view(id, actor), choice, picture, model);
        } catch (Rejection refused) {
            model.addAttribute("refused", refused);
        }
    }

    private void begin(String past, Actor actor, Model model) {
        if (past == null || past.isBlank()) {
            return;
        }
        plays.requirePastCase(past, actor);
        model.addAttribute("past", past.strip());
    }

    /** Finished cases that went through a process; the first one that is redrawn where none is named. */
    void past(UUID id, String process, String after, Actor actor, Model model) {
        head.head(id, actor, impactAnalysis.view(id, actor), model);
        List<ModelVersion> processes = library.newest(ModelKind.PROCESS);
        String key = process == null
                ? redesigns.view(id, actor).drafts().stream()
                        .filter(draft -> draft.kind() == ModelKind.PROCESS && draft.baseVersion() != null)
                        .map(DraftView::key)
                        .findFirst()
                        .orElse(processes.get(0).key())
                : process;
        model.addAttribute("processes", processes);
        model.addAttribute("process", key);
        model.addAttribute("past", plays.pastCases(key, after, MOST_PAST, actor));
    }

    private void show(UUID id, PlayView view, PlayStepChoice choice, String picture, Model model) {
        model.addAttribute("play", view);
        PlayStepChoice chosen = chosen(view, choice);
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "chosenStep",
                view.open().stream().filter(chosen::isOf).findFirst().orElse(null));
        model.addAttribute("shown", shown(view, chosen, picture));
        model.addAttribute(
                "tables",
                view.decisions().stream()
                        .map(decision -> new AskedTable(decision, table(id, decision)))
                        .toList());
    }

    private static PlayStepChoice chosen(PlayView view, PlayStepChoice choice) {
        return view.open().stream().anyMatch(choice::isOf)
                ? choice
                : view.open().stream()
                        .map(PlayStepChoice::of)
                        .findFirst()
                        .orElse(new PlayStepChoice(null, null, null, null, null));
    }

    /** The picture that was asked for, else that of the chosen step, else one where something goes on. */
    private static PlayedProcess shown(PlayView view, PlayStepChoice chosen, String picture) {
        String key = picture == null ? chosen.process() : picture;
        return view.processes().stream()
                .filter(process -> process.key().equals(key))
                .max(Comparator.comparing((PlayedProcess process) -> !process.ended()))
                .or(() -> view.processes().stream()
                        .filter(process -> !process.ended())
                        .findFirst())
                .or(() -> view.processes().stream().findFirst())
                .orElse(null);
    }

    private DecisionTable table(UUID id, FiredDecision decision) {
        return content(id, ModelKind.DECISION, decision.key())
                .flatMap(dmn -> modelReader.decision(dmn).tables().stream()
                        .filter(table -> table.id().equals(decision.key()))
                        .findFirst())
                .orElse(null);
    }

    private Optional<String> content(UUID id, ModelKind kind, String key) {
        return redesigns.drafted(id, kind, key).or(() -> library.newest(kind, key)
                .map(library::content));
    }

    /** The process as it is drawn in the redesign, else as it runs. */
    String drawing(UUID id, String process, Actor actor) {
        redesigns.view(id, actor);
        return content(id, ModelKind.PROCESS, process).orElseThrow(() -> Rejection.notFound("process-unknown"));
    }
}
