package org.throughline.migration.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.engine.DeployedProcess;
import org.throughline.engine.InstanceMigrations;
import org.throughline.engine.UserTaskDefinition;
import org.throughline.migration.DueDateEffect;
import org.throughline.migration.domain.CaseMigrationRepository.Item;
import org.throughline.migration.impact.CaseFlagsReader;
import org.throughline.migration.impact.DueDateCounts;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.InstanceStates;
import org.throughline.migration.impact.InstanceStates.InstanceHead;
import org.throughline.migration.impact.LongLists;
import org.throughline.migration.impact.RedatedTasks;
import org.throughline.migration.impact.RedatedTasks.RedatedTask;
import org.throughline.migration.impact.TaskFlags;
import org.throughline.shared.Rejection;

/** What a changed table of due dates makes of every open task, of whatever process. */
@Component
class DueDateImpact {

    private static final int PORTION = 1000;

    private final DueDateTables tables;
    private final InstanceStates states;
    private final CaseFlagsReader flags;
    private final InstanceMigrations migrations;

    DueDateImpact(DueDateTables tables, InstanceStates states, CaseFlagsReader flags, InstanceMigrations migrations) {
        this.tables = tables;
        this.states = states;
        this.flags = flags;
        this.migrations = migrations;
    }

    /** Null where the redesign leaves the table as it is. */
    DueDateEffect dates(ImpactJob job, LongLists lists, ImpactProgress watch) {
        Optional<RedatedTasks> redated = tables.of(job);
        if (redated.isEmpty()) {
            return null;
        }
        DueDateCounts counts = new DueDateCounts();
        List<InstanceHead> heads = heads();
        watch.add(heads.size());
        each(heads, redated.get(), (state, tasks) -> tasks.forEach(task -> counts.add(state, task)), done -> {
            watch.done(done);
            watch.requireGoingOn();
        });
        return counts.effect(lists);
    }

    /** The running processes with an open task that the table of a published redesign dates otherwise. */
    List<Item> items(String deploymentId) {
        RedatedTasks redated = tables.of(deploymentId).orElseThrow(() -> Rejection.conflict("dates-not-changed"));
        List<Item> items = new ArrayList<>();
        each(
                heads(),
                redated,
                (state, tasks) -> {
                    if (tasks.stream().anyMatch(task -> task.to() != null)) {
                        String process =
                                migrations.process(state.definitionId()).key();
                        items.add(new Item(state.processInstanceId(), state.caseNumber(), process));
                    }
                },
                done -> {});
        return items;
    }

    /** Of one running process, by the tables before and after that deployment. */
    List<RedatedTask> tasks(InstanceState state, String deploymentId) {
        List<RedatedTask> tasks = new ArrayList<>();
        tables.of(deploymentId).ifPresent(redated -> {
            Map<String, DeployedProcess> drawn = new HashMap<>();
            TaskFlags known = flags(List.of(state), drawn).getOrDefault(state.processInstanceId(), TaskFlags.NONE);
            tasks.addAll(redated.of(state, drawn.get(state.definitionId()), known));
        });
        return tasks;
    }

    private List<InstanceHead> heads() {
        return states.heads(states.definitions());
    }

    private void each(
            List<InstanceHead> heads,
            RedatedTasks redated,
            BiConsumer<InstanceState, List<RedatedTask>> found,
            IntConsumer done) {
        Map<String, DeployedProcess> drawn = new HashMap<>();
        for (int from = 0; from < heads.size(); from += PORTION) {
            List<InstanceHead> portion = heads.subList(from, Math.min(heads.size(), from + PORTION));
            List<InstanceState> read = states.states(portion);
            Map<String, TaskFlags> known = flags(read, drawn);
            read.forEach(state -> found.accept(
                    state,
                    redated.of(
                            state,
                            drawn.get(state.definitionId()),
                            known.getOrDefault(state.processInstanceId(), TaskFlags.NONE))));
            done.accept(portion.size());
        }
    }

    private Map<String, TaskFlags> flags(List<InstanceState> read, Map<String, DeployedProcess> drawn) {
        read.forEach(state -> drawn.computeIfAbsent(state.definitionId(), migrations::process));
        Set<String> own = read.stream()
                .map(InstanceState::definitionId)
                .distinct()
                .flatMap(definition -> drawn.get(definition).userTasks().values().stream())
                .map(UserTaskDefinition::dueFrom)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<String> asked = read.stream()
                .filter(state -> !state.tasks().isEmpty())
                .map(InstanceState::processInstanceId)
                .toList();
        return flags.of(asked, own);
    }
}
