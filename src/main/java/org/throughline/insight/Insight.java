package org.throughline.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.ActivityHistory;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.HistoryScope;
import org.throughline.engine.InstanceHistory;
import org.throughline.engine.InstanceHistory.DefinitionUse;
import org.throughline.engine.ModelLibrary;
import org.throughline.insight.domain.FlowRepository;
import org.throughline.model.ModelReader;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** How the work really runs, for administrators: counts and spans, never a client. */
@Service
@Transactional(readOnly = true)
public class Insight {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final ModelLibrary library;
    private final ActivityHistory activities;
    private final InstanceHistory instances;
    private final FlowRepository flows;
    private final CaseProcesses processes;
    private final ModelReader modelReader;
    private final Clock clock;

    Insight(
            ModelLibrary library,
            ActivityHistory activities,
            InstanceHistory instances,
            FlowRepository flows,
            CaseProcesses processes,
            ModelReader modelReader,
            Clock clock) {
        this.library = library;
        this.activities = activities;
        this.instances = instances;
        this.flows = flows;
        this.processes = processes;
        this.modelReader = modelReader;
        this.clock = clock;
    }

    /**
     * The processes and the time that are analyzed.
     *
     * @param version null for all versions together
     * @param since, until what began from then and before then; null without bounds
     */
    public record Scope(Integer version, Instant since, Instant until) {}

    /** @param started how many processes ran on it in all; @param running how many do now */
    public record VersionUse(int version, long started, long running, Instant firstUsed) {}

    /** Newest first; those never used as well. */
    public List<VersionUse> versions(String processKey, Actor by) {
        Map<Integer, String> definitions = definitions(processKey, by);
        Map<String, DefinitionUse> uses =
                instances.uses(processKey).stream().collect(Collectors.toMap(DefinitionUse::definitionId, use -> use));
        return definitions.entrySet().stream()
                .map(version -> use(version.getKey(), uses.get(version.getValue())))
                .sorted(Comparator.comparingInt(VersionUse::version).reversed())
                .toList();
    }

    private static VersionUse use(int version, DefinitionUse use) {
        return use == null
                ? new VersionUse(version, 0, 0, null)
                : new VersionUse(version, use.started(), use.running(), use.first());
    }

    /** Rejections: not found {@code process-unknown}; forbidden {@code studio-administrators-only}. */
    public ProcessPicture picture(String processKey, Scope scope, Actor by) {
        Map<Integer, String> definitions = definitions(processKey, by);
        if (scope.version() != null && !definitions.containsKey(scope.version())) {
            throw Rejection.notFound("process-unknown");
        }
        Instant since = scope.since() == null ? Instant.EPOCH : scope.since();
        Instant until = scope.until() == null ? NEVER : scope.until();
        HistoryScope part = new HistoryScope(processKey, definition(definitions, scope.version()), since, until);
        ModelVersions drawn = new ModelVersions(definitions, processes, modelReader);
        ProcessPictureMapper maker = new ProcessPictureMapper(drawn, definitions.keySet(), scope);
        maker.stays(activities.durations(part), activities.open(processKey, part.definitionId()));
        maker.deadlines(activities.deadlines(part, clock.instant()));
        maker.flows(flows.counts(processKey, scope.version(), since, until));
        maker.again(activities.repetitions(part));
        return maker.picture(processKey, instances.durations(part), running(processKey, part.definitionId()));
    }

    /** The drawing as BPMN; null for the newest version. */
    public String drawing(String processKey, Integer version, Actor by) {
        Map<Integer, String> definitions = definitions(processKey, by);
        int shown = version == null ? newest(definitions) : version;
        if (!definitions.containsKey(shown)) {
            throw Rejection.notFound("process-unknown");
        }
        return processes.model(definitions.get(shown));
    }

    private long running(String processKey, String definitionId) {
        return instances.uses(processKey).stream()
                .filter(use -> definitionId == null || use.definitionId().equals(definitionId))
                .mapToLong(DefinitionUse::running)
                .sum();
    }

    private Map<Integer, String> definitions(String processKey, Actor by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("studio-administrators-only");
        }
        Map<Integer, String> definitions = ModelVersions.definitions(library, processKey);
        if (definitions.isEmpty()) {
            throw Rejection.notFound("process-unknown");
        }
        return definitions;
    }

    private static String definition(Map<Integer, String> definitions, Integer version) {
        return version == null ? null : definitions.get(version);
    }

    private static int newest(Map<Integer, String> definitions) {
        return definitions.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
