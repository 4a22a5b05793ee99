package org.throughline.migration.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.MigrationOutcome;
import org.throughline.migration.impact.MigrationRefusal;
import org.throughline.migration.impact.MigrationRoutes;

/** Processes of one version that stand alike are moved alike: it is enough to try some of each. */
@Component
class GroupDryRun {

    private final DryRun dryRun;

    GroupDryRun(DryRun dryRun) {
        this.dryRun = dryRun;
    }

    Verdicts judge(ImpactJob job, List<InstanceState> standings, MigrationRoutes routes, BooleanSupplier stop) {
        Map<String, List<InstanceState>> groups = standings.stream()
                .collect(Collectors.groupingBy(routes::group, LinkedHashMap::new, Collectors.toList()));
        List<InstanceState> samples =
                groups.values().stream().flatMap(GroupDryRun::samples).toList();
        Map<String, MigrationOutcome> tried = dryRun.tryAll(job, samples, routes, stop);
        Map<String, MigrationRefusal> refused = new LinkedHashMap<>();
        Set<String> mixed = new HashSet<>();
        groups.forEach((group, members) -> {
            List<MigrationRefusal> refusals = new ArrayList<>();
            samples(members)
                    .map(sample -> tried.get(sample.processInstanceId()))
                    .filter(Objects::nonNull)
                    .forEach(outcome -> refusals.add(outcome.refusal()));
            if (!refusals.isEmpty() && refusals.stream().allMatch(Objects::nonNull)) {
                refused.put(group, refusals.get(0));
            } else if (refusals.stream().anyMatch(Objects::nonNull)) {
                mixed.add(group);
            }
        });
        return new Verdicts(refused, mixed);
    }

    private static Stream<InstanceState> samples(List<InstanceState> members) {
        int last = members.size() - 1;
        return Stream.of(0, last / 2, last).distinct().map(members::get);
    }

    /**
     * @param refused groups that cannot be moved, with the reason
     * @param mixed groups of which some can and some cannot: each has to be tried
     */
    record Verdicts(Map<String, MigrationRefusal> refused, Set<String> mixed) {}
}
