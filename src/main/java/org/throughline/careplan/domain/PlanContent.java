package org.throughline.careplan.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a revision says.
 *
 * @param summary may be null
 * @param summaryBy username of who wrote the summary, or null without one
 */
public record PlanContent(
        String summary, String summaryBy, List<Goal> goals, List<ActionStep> steps, List<NeededService> services) {

    public static final PlanContent EMPTY = new PlanContent(null, null, List.of(), List.of(), List.of());

    public PlanContent {
        goals = List.copyOf(goals);
        steps = List.copyOf(steps);
        services = List.copyOf(services);
    }

    /** Whoever wrote any part of it. */
    public Set<String> authors() {
        Set<String> authors = new TreeSet<>();
        Stream.of(
                        goals.stream().map(Goal::writtenBy).toList(),
                        steps.stream().map(ActionStep::writtenBy).toList(),
                        services.stream().map(NeededService::writtenBy).toList(),
                        summaryBy == null ? List.<String>of() : List.of(summaryBy))
                .flatMap(Collection::stream)
                .forEach(authors::add);
        return authors;
    }
}
