package org.throughline.migration.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.InstanceHistory;
import org.throughline.engine.InstanceHistory.CompletedTask;
import org.throughline.migration.ChangeSets;
import org.throughline.migration.domain.CaseMigrationRepository;
import org.throughline.migration.domain.CaseMigrationRepository.PastMove;
import org.throughline.migration.domain.MovedPosition;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.Remainder;
import org.throughline.migration.impact.ReverseMoves;
import org.throughline.migration.impact.ReverseRoute;
import org.throughline.migration.impact.SkippedSteps;
import org.throughline.model.ModelReader;
import org.throughline.model.ProcessGraph;

/** Finds for each process the way back of the moves that a redesign takes back. */
@Component
class RecordedMoves {

    private static final int AT_MOST = 1000;

    private final ChangeSets changes;
    private final CaseMigrationRepository moves;
    private final InstanceHistory history;
    private final RepositoryService repository;
    private final CaseProcesses processes;
    private final ModelReader reader;
    private final Cache<String, SkippedSteps> drawings =
            Caffeine.newBuilder().maximumSize(100).build();

    RecordedMoves(
            ChangeSets changes,
            CaseMigrationRepository moves,
            InstanceHistory history,
            RepositoryService repository,
            CaseProcesses processes,
            ModelReader reader) {
        this.changes = changes;
        this.moves = moves;
        this.history = history;
        this.repository = repository;
        this.processes = processes;
        this.reader = reader;
    }

    ReverseRoute of(UUID redesign, InstanceState state) {
        return of(redesign, List.of(state)).getOrDefault(state.processInstanceId(), ReverseRoute.NONE);
    }

    /** By process; no entry for those of which nothing is taken back. */
    Map<String, ReverseRoute> of(UUID redesign, Collection<InstanceState> states) {
        Set<UUID> takenBack = changes.takenBack(redesign);
        Map<String, ReverseRoute> ways = new HashMap<>();
        if (takenBack.isEmpty() || states.isEmpty()) {
            return ways;
        }
        Set<String> newer = definitions(takenBack);
        List<String> ids = states.stream().map(InstanceState::processInstanceId).toList();
        Map<String, List<PastMove>> past =
                moves.pastMoves(takenBack, ids).stream().collect(Collectors.groupingBy(PastMove::processInstanceId));
        Map<String, List<CompletedTask>> completed = completed(past.values());
        for (InstanceState state : states) {
            if (newer.contains(state.definitionId())) {
                String id = state.processInstanceId();
                ways.put(id, way(state, past.getOrDefault(id, List.of()), completed.getOrDefault(id, List.of())));
            }
        }
        return ways;
    }

    private ReverseRoute way(InstanceState state, List<PastMove> past, List<CompletedTask> completed) {
        List<MovedPosition> leading = ReverseMoves.leadingTo(
                state.definitionId(),
                past.stream().map(PastMove::position).filter(Objects::nonNull).toList());
        if (!leading.isEmpty()) {
            Instant moved = movedAt(past, leading.get(leading.size() - 1));
            MovedPosition oldest = leading.get(leading.size() - 1);
            return ReverseMoves.of(
                    state,
                    leading,
                    completed.stream().filter(task -> task.at().isAfter(moved)).toList(),
                    drawings.get(oldest.fromDefinition(), this::drawing));
        }
        boolean unrecorded = past.stream().anyMatch(move -> move.position() == null);
        return ReverseRoute.general(List.of(unrecorded ? Remainder.UNRECORDED : Remainder.BEGUN_SINCE));
    }

    private static Instant movedAt(List<PastMove> past, MovedPosition position) {
        return past.stream()
                .filter(move -> move.position() == position)
                .map(PastMove::at)
                .findFirst()
                .orElseThrow();
    }

    private SkippedSteps drawing(String definitionId) {
        return new SkippedSteps(new ProcessGraph(reader.process(processes.model(definitionId))));
    }

    private Map<String, List<CompletedTask>> completed(Collection<List<PastMove>> past) {
        Set<String> ids = new HashSet<>();
        Instant first = null;
        for (List<PastMove> moved : past) {
            PastMove oldest = moved.get(moved.size() - 1);
            ids.add(oldest.processInstanceId());
            first = first == null || oldest.at().isBefore(first) ? oldest.at() : first;
        }
        return ids.isEmpty()
                ? Map.of()
                : history.completedSince(ids, first).stream().collect(Collectors.groupingBy(CompletedTask::instanceId));
    }

    private Set<String> definitions(Set<UUID> takenBack) {
        Set<String> definitions = new HashSet<>();
        takenBack.forEach(redesign -> repository
                .createProcessDefinitionQuery()
                .deploymentId(changes.deploymentId(redesign))
                .listPage(0, AT_MOST)
                .forEach(definition -> definitions.add(definition.getId())));
        return definitions;
    }
}
