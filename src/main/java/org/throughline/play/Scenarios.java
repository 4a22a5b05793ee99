package org.throughline.play;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.throughline.engine.ModelFile;
import org.throughline.migration.ChangeSet;
import org.throughline.migration.ChangeSet.ChangedModel;
import org.throughline.migration.ChangeSets;
import org.throughline.play.domain.PlayRepository;
import org.throughline.play.domain.ScenarioRepository;
import org.throughline.play.domain.ScenarioRepository.KeptScenario;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** Plays that are kept and run again through every later redesign. Administrators only. */
@Service
public class Scenarios {

    private static final int LONGEST_NAME = 120;

    private final ChangeSets changes;
    private final PlayRepository plays;
    private final ScenarioRepository table;
    private final PlayRunner runner;
    private final PlayViewMapper mapper;
    private final Clock clock;

    Scenarios(
            ChangeSets changes,
            PlayRepository plays,
            ScenarioRepository table,
            PlayRunner runner,
            PlayViewMapper mapper,
            Clock clock) {
        this.changes = changes;
        this.plays = plays;
        this.table = table;
        this.runner = runner;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Keeps this person's play, rid of what was typed in words and of who works here, with the way that it takes then.
     *
     * @throws Rejection invalid {@code scenario-name-missing} at {@code name}; conflict {@code scenario-name-taken}; invalid
     *     {@code scenario-stops} where it gets nowhere without those words
     */
    public UUID keep(UUID redesign, String name, Actor by) {
        changes.change(redesign, by);
        String stripped = named(name);
        PlayScript played = plays.find(redesign, by.username()).orElseThrow(() -> Rejection.notFound("play-unknown"));
        PlayScript script = runner.replay(files(redesign), played, PlayedCase::impersonal);
        return add(Scenario.of(stripped, script, view(files(redesign), script)), by);
    }

    private UUID add(Scenario scenario, Actor by) {
        UUID id = UUID.randomUUID();
        if (!table.add(id, scenario.name(), ScenarioFile.write(scenario), by.username(), clock.instant())) {
            throw Rejection.conflict("scenario-name-taken", scenario.name());
        }
        return id;
    }

    private static String named(String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw Rejection.invalidField("name", "scenario-name-missing", LONGEST_NAME);
        }
        return name.strip();
    }

    private PlayView view(List<ModelFile> files, PlayScript script) {
        PlayView view = runner.replay(files, script, mapper::view);
        if (view.problem() != null) {
            throw Rejection.invalid(
                    "scenario-stops",
                    ScenarioOutcome.stoppedAt(view),
                    view.problem().words());
        }
        return view;
    }

    /**
     * Adds a scenario from a file as {@link #file} gives it. One that says no way gets the one that it takes through what runs
     * now.
     *
     * @throws Rejection invalid {@code scenario-unreadable}; conflict {@code scenario-name-taken}
     */
    public UUID importFile(String content, Actor by) {
        requireAdministrator(by);
        Scenario scenario = ScenarioFile.read(content);
        named(scenario.name());
        return add(scenario.way().isEmpty() ? walked(scenario) : scenario, by);
    }

    private Scenario walked(Scenario scenario) {
        return Scenario.of(scenario.name(), scenario.script(), view(List.of(), scenario.script()));
    }

    /** The scenario as a file that people read. */
    public String file(UUID id, Actor by) {
        requireAdministrator(by);
        return require(id).content();
    }

    /**
     * Gives it the way that it takes through what runs now, after a change that was meant.
     *
     * @throws Rejection not found {@code scenario-unknown}; invalid {@code scenario-stops} where it gets nowhere now
     */
    public void renew(UUID id, Actor by) {
        requireAdministrator(by);
        Scenario renewed = walked(ScenarioFile.read(require(id).content()));
        table.renew(id, ScenarioFile.write(renewed), by.username(), clock.instant());
    }

    public void remove(UUID id, Actor by) {
        requireAdministrator(by);
        table.remove(id);
    }

    /** By name, with what came of the last run through that redesign. */
    public List<ScenarioRun> list(UUID redesign, Actor by) {
        ChangeSet change = changes.change(redesign, by);
        return runs(change.id(), change.changedAt());
    }

    /** As {@link #list}, for checks; checks no access. @param changedAt when the redesign was drawn last */
    public List<ScenarioRun> runs(UUID redesign, Instant changedAt) {
        return table.runs(redesign).stream()
                .map(run -> new ScenarioRun(
                        run.id(),
                        run.name(),
                        run.outcome(),
                        run.ranAt(),
                        run.ranAt() == null || changedAt.isAfter(run.ranAt())))
                .toList();
    }

    /** Runs one through the redesign and keeps what came of it. */
    public ScenarioOutcome run(UUID redesign, UUID id, Actor by) {
        changes.change(redesign, by);
        Instant at = clock.instant();
        ScenarioOutcome outcome =
                run(files(redesign), ScenarioFile.read(require(id).content()));
        table.keepRun(redesign, id, outcome, at);
        return outcome;
    }

    ScenarioOutcome run(List<ModelFile> files, Scenario scenario) {
        return ScenarioOutcome.of(scenario, runner.replay(files, scenario.script(), mapper::view));
    }

    private KeptScenario require(UUID id) {
        return table.find(id).orElseThrow(() -> Rejection.notFound("scenario-unknown"));
    }

    private List<ModelFile> files(UUID redesign) {
        return changes.models(redesign).stream().map(ChangedModel::file).toList();
    }

    private static void requireAdministrator(Actor by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("studio-administrators-only");
        }
    }

    /**
     * @param outcome null where it was not run yet
     * @param outdated whether it was not run since the redesign was drawn last
     */
    public record ScenarioRun(UUID id, String name, ScenarioOutcome outcome, Instant ranAt, boolean outdated) {}
}
