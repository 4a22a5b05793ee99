package org.throughline.migration.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.engine.TaskProjection;
import org.throughline.engine.VettedActions;
import org.throughline.migration.ChangeSet.ChangedModel;
import org.throughline.migration.LaterEffect;
import org.throughline.migration.impact.CasesAhead;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.InstanceStates;
import org.throughline.migration.impact.InstanceStates.InstanceHead;
import org.throughline.migration.impact.LongLists;
import org.throughline.migration.impact.OpenWork;
import org.throughline.migration.impact.StepsAhead;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessModel;
import org.throughline.shared.Language;

/**
 * What changed tables and called processes do to open cases that come to them later. The table of due dates is asked of
 * every task and told by itself.
 */
@Component
class LaterImpact {

    private static final int PORTION = 1000;

    private final ModelLibrary library;
    private final RunningDrawings drawings;
    private final VettedActions actions;
    private final InstanceStates states;
    private final DecidedImpact decided;

    LaterImpact(
            ModelLibrary library,
            RunningDrawings drawings,
            VettedActions actions,
            InstanceStates states,
            DecidedImpact decided) {
        this.library = library;
        this.drawings = drawings;
        this.actions = actions;
        this.states = states;
        this.decided = decided;
    }

    List<LaterEffect> effects(ImpactJob job, LongLists lists, ImpactProgress watch) {
        List<ChangedModel> tables = job.of(ModelKind.DECISION).stream()
                .filter(table -> !table.key().equals(TaskProjection.DUE_DATES))
                .toList();
        List<ChangedModel> processes = job.of(ModelKind.PROCESS);
        if (tables.isEmpty() && processes.isEmpty()) {
            return List.of();
        }
        Map<String, Optional<ProcessModel>> met = new HashMap<>();
        Predicate<FlowNode> wanted = Stream.concat(
                        tables.stream().map(this::asks), processes.stream().map(LaterImpact::calls))
                .reduce(step -> false, Predicate::or);
        CasesAhead ahead = new CasesAhead(
                new StepsAhead(key -> met.computeIfAbsent(key, process -> met(process, job)), wanted),
                drawings.drawings());
        OpenWork work = read(ahead, watch);
        List<LaterEffect> effects = new ArrayList<>();
        tables.forEach(table -> effects.add(table(table, ahead, work, lists)));
        processes.stream()
                .map(process -> called(process, ahead, work, lists))
                .filter(effect -> !effect.steps().isEmpty())
                .forEach(effects::add);
        return effects;
    }

    private OpenWork read(CasesAhead ahead, ImpactProgress watch) {
        OpenWork work = new OpenWork();
        List<InstanceHead> heads = states.heads(states.definitions());
        watch.add(heads.size());
        for (int from = 0; from < heads.size(); from += PORTION) {
            watch.requireGoingOn();
            List<InstanceHead> portion = heads.subList(from, Math.min(heads.size(), from + PORTION));
            for (InstanceState state : states.states(portion)) {
                ahead.add(state);
                work.add(state, RunningDrawings.key(state.definitionId()));
            }
            watch.done(portion.size());
        }
        return work;
    }

    private LaterEffect table(ChangedModel table, CasesAhead ahead, OpenWork work, LongLists lists) {
        Predicate<FlowNode> asks = asks(table);
        return new LaterEffect(
                ModelKind.DECISION,
                table.key(),
                table.name(),
                ahead.cases(asks),
                ahead.steps(asks, this::name, lists),
                0,
                !asking(table).isEmpty(),
                decided.of(table, work, lists));
    }

    private LaterEffect called(ChangedModel process, CasesAhead ahead, OpenWork work, LongLists lists) {
        Predicate<FlowNode> calls = calls(process);
        return new LaterEffect(
                ModelKind.PROCESS,
                process.key(),
                process.name(),
                ahead.cases(calls),
                ahead.steps(calls, this::name, lists),
                work.running(process.key()),
                false,
                null);
    }

    /** Steps that decide by the table, and automatic ones whose action asks it. */
    private Predicate<FlowNode> asks(ChangedModel table) {
        Set<String> asking = asking(table);
        return step -> table.key().equals(step.get("camunda:decisionRef"))
                || asking.contains(String.valueOf(step.get("camunda:delegateExpression")));
    }

    /** How models write the actions that ask the table themselves. */
    private Set<String> asking(ChangedModel table) {
        return actions.list(Language.FIRST.locale()).stream()
                .filter(action -> action.tables().stream()
                        .anyMatch(needed -> needed.decision().equals(table.key())))
                .map(action -> "${" + action.name() + "}")
                .collect(Collectors.toSet());
    }

    private static Predicate<FlowNode> calls(ChangedModel process) {
        return step -> step.is("callActivity") && process.key().equals(step.get("calledElement"));
    }

    /** What a call meets once this is published. */
    private Optional<ProcessModel> met(String process, ImpactJob job) {
        return job.of(ModelKind.PROCESS).stream()
                .filter(drawn -> drawn.key().equals(process))
                .map(drawn -> drawn.file().content())
                .findFirst()
                .or(() -> library.newest(ModelKind.PROCESS, process).map(library::content))
                .flatMap(drawings::read);
    }

    private String name(String process) {
        return library.newest(ModelKind.PROCESS, process)
                .map(ModelVersion::name)
                .orElse(process);
    }
}
