package org.throughline.migration.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskProjection;
import org.throughline.migration.impact.ReverseRoute;

/** The routes to the processes of one deployment, planned once each. */
final class MigrationPlans {

    private final MigrationPlanner planner;
    private final Map<String, String> targets;
    private final Map<String, Map<String, String>> mappings;
    private final boolean tableRedrawn;
    private final Map<RouteKey, PlannedMigration> routes = new ConcurrentHashMap<>();

    private MigrationPlans(
            MigrationPlanner planner,
            Map<String, String> targets,
            Map<String, Map<String, String>> mappings,
            boolean tableRedrawn) {
        this.planner = planner;
        this.targets = targets;
        this.mappings = mappings;
        this.tableRedrawn = tableRedrawn;
    }

    Set<String> processKeys() {
        return targets.keySet();
    }

    boolean isTableRedrawn() {
        return tableRedrawn;
    }

    /** The version of this deployment, or empty where it holds none of the process. */
    Optional<String> target(String processKey) {
        return Optional.ofNullable(targets.get(processKey));
    }

    PlannedMigration route(String fromDefinition, String processKey) {
        return route(fromDefinition, processKey, ReverseRoute.NONE);
    }

    /** @param reverse the way back of one process; where it is silent, the mapping of all counts */
    PlannedMigration route(String fromDefinition, String processKey, ReverseRoute reverse) {
        String target = targets.get(processKey);
        Map<String, String> own =
                reverse.isRecorded() ? reverse.stepsTo(planner.activities(target)) : Map.<String, String>of();
        return routes.computeIfAbsent(new RouteKey(fromDefinition, own), route -> {
                    Map<String, String> mapping = new HashMap<>(mappings.getOrDefault(processKey, Map.of()));
                    mapping.putAll(own);
                    return planner.plan(fromDefinition, target, mapping, tableRedrawn);
                })
                .back(reverse);
    }

    private record RouteKey(String fromDefinition, Map<String, String> own) {}

    @Component
    static class MigrationPlansFactory {

        private final RepositoryService repository;
        private final MigrationPlanner planner;

        MigrationPlansFactory(RepositoryService repository, MigrationPlanner planner) {
            this.repository = repository;
            this.planner = planner;
        }

        /** @param mappings by process, old step to new step */
        MigrationPlans of(String deploymentId, Map<String, Map<String, String>> mappings) {
            Map<String, String> targets =
                    repository.createProcessDefinitionQuery().deploymentId(deploymentId).listPage(0, 1000).stream()
                            .collect(Collectors.toMap(
                                    definition -> definition.getKey(), definition -> definition.getId()));
            List<?> tables = repository
                    .createDecisionDefinitionQuery()
                    .deploymentId(deploymentId)
                    .decisionDefinitionKey(TaskProjection.DUE_DATES)
                    .listPage(0, 1);
            return new MigrationPlans(planner, targets, mappings, !tables.isEmpty());
        }
    }
}
