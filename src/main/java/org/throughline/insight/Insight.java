package org.throughline.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.CaseProcesses;
import org.throughline.insight.domain.ActivityDurations;
import org.throughline.insight.domain.ActivityDurations.Part;
import org.throughline.insight.domain.ActivityDurations.Use;
import org.throughline.insight.domain.FlowRepository;
import org.throughline.insight.domain.ProcessHistory;
import org.throughline.model.ModelReader;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** How the work really runs, for administrators: counts and spans, never a client. */
@Service
@Transactional(readOnly = true)
public class Insight {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final ProcessHistory history;
    private final ActivityDurations activityDurations;
    private final FlowRepository flows;
    private final CaseProcesses processes;
    private final ModelReader modelReader;
    private final Clock clock;

    Insight(
            ProcessHistory history,
            ActivityDurations activityDurations,
            FlowRepository flows,
            CaseProcesses processes,
            ModelReader modelReader,
            Clock clock) {
        this.history = history;
        this.activityDurations = activityDurations;
        this.flows = flows;
        this.processes = processes;
        this.modelReader = modelReader;
        this.clock = clock;
    }

    /**
     * What is looked at.
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
        Map<String, Use> uses =
                activityDurations.uses(processKey).stream().collect(Collectors.toMap(Use::definitionId, use -> use));
        return definitions.entrySet().stream()
                .map(version -> use(version.getKey(), uses.get(version.getValue())))
                .sorted(Comparator.comparingInt(VersionUse::version).reversed())
                .toList();
    }

    private static VersionUse use(int version, Use use) {
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
        Part part = new Part(processKey, definition(definitions, scope.version()), since, until);
        ModelVersions drawn = new ModelVersions(definitions, processes, modelReader);
        ProcessPictureMapper maker = new ProcessPictureMapper(drawn, definitions.keySet(), scope);
        maker.stays(activityDurations.stays(part), activityDurations.open(processKey, part.definitionId()));
        maker.deadlines(activityDurations.deadlines(part, clock.instant()));
        maker.flows(flows.counts(processKey, scope.version(), since, until));
        maker.again(activityDurations.again(part));
        return maker.picture(processKey, activityDurations.instances(part), running(processKey, part.definitionId()));
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
        return activityDurations.uses(processKey).stream()
                .filter(use -> definitionId == null || use.definitionId().equals(definitionId))
                .mapToLong(Use::running)
                .sum();
    }

    private Map<Integer, String> definitions(String processKey, Actor by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("studio-administrators-only");
        }
        Map<Integer, String> definitions = history.versions(processKey);
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
