package org.throughline.migration.process;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.engine.DecisionTrials;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.engine.TaskProjection;
import org.throughline.migration.impact.RedatedTasks;

/** The table of due dates before and after a redesign. */
@Component
class DueDateTables {

    private final ModelLibrary library;
    private final DecisionTrials trials;
    private final TaskProjection projection;
    private final Clock clock;

    DueDateTables(ModelLibrary library, DecisionTrials trials, TaskProjection projection, Clock clock) {
        this.library = library;
        this.trials = trials;
        this.projection = projection;
        this.clock = clock;
    }

    /** Empty where the table is not changed. */
    Optional<RedatedTasks> of(ImpactJob job) {
        return job.deploymentId() == null
                ? job.of(ModelKind.DECISION).stream()
                        .filter(table -> table.key().equals(TaskProjection.DUE_DATES))
                        .findFirst()
                        .flatMap(table -> library.newest(ModelKind.DECISION, TaskProjection.DUE_DATES)
                                .map(newest -> between(
                                        library.content(newest), table.file().content())))
                : of(job.deploymentId());
    }

    /** Between the version before a deployment and the one that holds now; empty where the deployment brought none. */
    Optional<RedatedTasks> of(String deploymentId) {
        List<ModelVersion> versions = library.versions(ModelKind.DECISION, TaskProjection.DUE_DATES);
        return versions.stream()
                .dropWhile(version -> !version.deploymentId().equals(deploymentId))
                .skip(1)
                .findFirst()
                .map(before -> between(library.content(before), library.content(versions.get(0))));
    }

    private RedatedTasks between(String before, String after) {
        return new RedatedTasks(
                projection,
                trials.of(TaskProjection.DUE_DATES, before),
                trials.of(TaskProjection.DUE_DATES, after),
                clock.instant());
    }
}
