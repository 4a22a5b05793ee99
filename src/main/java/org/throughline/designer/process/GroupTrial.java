package org.throughline.designer.process;

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
import org.throughline.designer.effect.Outcome;
import org.throughline.designer.effect.Refusal;
import org.throughline.designer.effect.Route;
import org.throughline.designer.effect.Standing;

/** Processes of one version that stand alike are moved alike: it is enough to try some of each. */
@Component
class GroupTrial {

    private final Rehearsal rehearsal;

    GroupTrial(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    Verdicts judge(EffectJob job, List<Standing> standings, Map<String, Route> routes, BooleanSupplier stop) {
        Map<String, List<Standing>> groups = standings.stream()
                .collect(Collectors.groupingBy(Standing::group, LinkedHashMap::new, Collectors.toList()));
        List<Standing> samples =
                groups.values().stream().flatMap(GroupTrial::samples).toList();
        Map<String, Outcome> tried = rehearsal.tryAll(job, samples, routes, stop);
        Map<String, Refusal> refused = new LinkedHashMap<>();
        Set<String> mixed = new HashSet<>();
        groups.forEach((group, members) -> {
            List<Refusal> refusals = new ArrayList<>();
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

    private static Stream<Standing> samples(List<Standing> members) {
        int last = members.size() - 1;
        return Stream.of(0, last / 2, last).distinct().map(members::get);
    }

    /**
     * @param refused groups that cannot be moved, with the reason
     * @param mixed groups of which some can and some cannot: each has to be tried
     */
    record Verdicts(Map<String, Refusal> refused, Set<String> mixed) {}
}
