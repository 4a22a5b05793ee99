package org.throughline.studio.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.migration.ImpactAnalysis.Passage;
import org.throughline.migration.ImpactAnalysis.ProcessEffect;
import org.throughline.migration.ImpactAnalysis.StepName;
import org.throughline.migration.ImpactAnalysis.Stuck;

/**
 * An old step and where its open work is sent.
 *
 * @param to the new step, or null
 * @param fitting new steps of the same kind
 * @param others new steps of another kind, which begin anew
 */
record StepMappingForm(Stuck from, String to, List<StepName> fitting, List<StepName> others) {

    /** Each step once, with every reason for which something is stuck there. */
    static List<StepMappingForm> stuck(ProcessEffect process, Map<String, String> mapping) {
        Map<String, List<Stuck>> bySteps = process.stuck().stream()
                .collect(Collectors.groupingBy(Stuck::stepId, LinkedHashMap::new, Collectors.toList()));
        return bySteps.values().stream()
                .map(StepMappingForm::joined)
                .sorted(Comparator.comparingLong(Stuck::cases).reversed())
                .map(step -> mapping(step, mapping.get(step.stepId()), process.newSteps()))
                .toList();
    }

    private static Stuck joined(List<Stuck> ofOneStep) {
        Stuck first = ofOneStep.get(0);
        return new Stuck(
                first.stepId(),
                first.stepName(),
                first.type(),
                ofOneStep.stream().map(Stuck::reason).distinct().collect(Collectors.joining(" ")),
                ofOneStep.stream().mapToLong(Stuck::cases).sum());
    }

    /** What was sent somewhere and is not stuck any more. */
    static List<StepMappingForm> mapped(ProcessEffect process, Map<String, String> mapping) {
        List<StepMappingForm> mapped = new ArrayList<>();
        for (String from : new TreeSet<>(mapping.keySet())) {
            if (process.stuck().stream().noneMatch(stuck -> stuck.stepId().equals(from))) {
                String name = process.passages().stream()
                        .filter(passage -> from.equals(passage.fromId()))
                        .map(Passage::fromName)
                        .findFirst()
                        .orElse(from);
                long cases = process.passages().stream()
                        .filter(passage -> from.equals(passage.fromId()))
                        .mapToLong(Passage::cases)
                        .sum();
                mapped.add(mapping(new Stuck(from, name, null, null, cases), mapping.get(from), process.newSteps()));
            }
        }
        return mapped;
    }

    private static StepMappingForm mapping(Stuck from, String to, List<StepName> newSteps) {
        List<StepName> fitting = newSteps.stream()
                .filter(step -> from.type() == null || from.type().equals(step.type()))
                .toList();
        return new StepMappingForm(
                from,
                to,
                fitting,
                newSteps.stream().filter(step -> !fitting.contains(step)).toList());
    }
}
