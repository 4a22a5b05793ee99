package org.throughline.play;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.throughline.model.FlowNode;
import org.throughline.play.ScenarioView.EndStep;
import org.throughline.play.domain.ScenarioRepository;
import org.throughline.play.domain.ScenarioRepository.KeptScenario;
import org.throughline.shared.Actor;
import org.throughline.shared.Cursor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.Slice;

/** Every scenario, whichever redesign is drawn: what it plays, who kept it and what came of it. Administrators only. */
@Service
public class ScenarioCatalog {

    private final ScenarioRepository table;
    private final ShippedScenarios shipped;
    private final Scenarios scenarios;
    private final PlayStepNames names;

    ScenarioCatalog(ScenarioRepository table, ShippedScenarios shipped, Scenarios scenarios, PlayStepNames names) {
        this.table = table;
        this.shipped = shipped;
        this.scenarios = scenarios;
        this.names = names;
    }

    /** Those that are kept here, by name. */
    public Slice<ScenarioView> list(String after, Integer limit, Actor by) {
        requireAdministrator(by);
        int most = Slice.limit(limit);
        String last = after == null ? "" : Cursor.parts(after, 1).get(0);
        Map<String, Map<String, FlowNode>> steps = new HashMap<>();
        return Slice.of(table.page(last, most + 1), most, one -> Cursor.of(one.name()))
                .map(kept -> view(kept, steps));
    }

    private ScenarioView view(KeptScenario kept, Map<String, Map<String, FlowNode>> steps) {
        Scenario scenario = ScenarioFile.read(kept.content());
        return new ScenarioView(
                kept.id(),
                null,
                kept.name(),
                processes(scenario),
                scenario.script().acts().size(),
                end(scenario, steps),
                true,
                kept.keptBy(),
                kept.keptAt());
    }

    /** Those that came with the program; they are run with its models, and through redesigns where they are kept here too. */
    public List<ScenarioView> shipped(Actor by) {
        requireAdministrator(by);
        Map<String, Map<String, FlowNode>> steps = new HashMap<>();
        return shipped.all().entrySet().stream()
                .map(file -> shipped(file.getKey(), ScenarioFile.read(file.getValue()), steps))
                .toList();
    }

    private ScenarioView shipped(String file, Scenario scenario, Map<String, Map<String, FlowNode>> steps) {
        return new ScenarioView(
                null,
                file,
                scenario.name(),
                processes(scenario),
                scenario.script().acts().size(),
                end(scenario, steps),
                table.isNamed(scenario.name()),
                null,
                null);
    }

    private static List<String> processes(Scenario scenario) {
        return scenario.way().stream()
                .map(step -> step.substring(0, Math.max(step.indexOf('/'), 0)))
                .filter(process -> !process.isEmpty())
                .distinct()
                .toList();
    }

    private List<EndStep> end(Scenario scenario, Map<String, Map<String, FlowNode>> steps) {
        return scenario.end().stream()
                .filter(step -> !step.equals(Scenario.CLOSED))
                .map(step -> end(step.substring(0, Math.max(step.indexOf('/'), 0)), step, steps))
                .toList();
    }

    private EndStep end(String process, String step, Map<String, Map<String, FlowNode>> steps) {
        String key = step.substring(step.indexOf('/') + 1);
        return new EndStep(process, key, PlayStepNames.nameIn(steps.computeIfAbsent(process, names::steps), key));
    }

    /**
     * Keeps a shipped one here, so that it is run through later redesigns.
     *
     * @throws Rejection not found {@code scenario-unknown}; conflict {@code scenario-name-taken}
     */
    public UUID keepShipped(String file, Actor by) {
        requireAdministrator(by);
        String content = shipped.find(file).orElseThrow(() -> Rejection.notFound("scenario-unknown"));
        return scenarios.importFile(content, by);
    }

    /**
     * What came of these when they were run last through these redesigns.
     *
     * @param changedAt of each redesign, when it was drawn last
     */
    public List<RedesignRun> runs(Collection<UUID> scenarioIds, Map<UUID, Instant> changedAt) {
        return table.runs(scenarioIds, changedAt.keySet()).stream()
                .map(run -> new RedesignRun(
                        run.scenario(),
                        run.redesign(),
                        run.outcome(),
                        run.ranAt(),
                        changedAt.get(run.redesign()).isAfter(run.ranAt())))
                .toList();
    }

    private static void requireAdministrator(Actor by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("studio-administrators-only");
        }
    }

    /** @param outdated whether something was drawn since */
    public record RedesignRun(UUID scenario, UUID redesign, ScenarioOutcome outcome, Instant ranAt, boolean outdated) {}
}
