package org.throughline.studio.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.migration.ImpactAnalysis.ProcessEffect;
import org.throughline.migration.ImpactAnalysis.StepMove;
import org.throughline.migration.ImpactAnalysis.StepName;
import org.throughline.migration.ImpactAnalysis.UnmappedStep;

/**
 * An old step and where its open work is sent.
 *
 * @param to the new step, or null
 * @param fitting new steps of the same kind
 * @param others new steps of another kind, which begin anew
 */
record StepMappingForm(UnmappedStep from, String to, List<StepName> fitting, List<StepName> others) {

    /** Each step once, with every reason for which something is unmapped there. */
    static List<StepMappingForm> unmapped(ProcessEffect process, Map<String, String> mapping) {
        Map<String, List<UnmappedStep>> bySteps = process.unmapped().stream()
                .collect(Collectors.groupingBy(UnmappedStep::stepId, LinkedHashMap::new, Collectors.toList()));
        return bySteps.values().stream()
                .map(StepMappingForm::joined)
                .sorted(Comparator.comparingLong(UnmappedStep::cases).reversed())
                .map(step -> mapping(step, mapping.get(step.stepId()), process.newSteps()))
                .toList();
    }

    private static UnmappedStep joined(List<UnmappedStep> ofOneStep) {
        UnmappedStep first = ofOneStep.get(0);
        return new UnmappedStep(
                first.stepId(),
                first.stepName(),
                first.type(),
                ofOneStep.stream().map(UnmappedStep::reason).distinct().collect(Collectors.joining(" ")),
                ofOneStep.stream().mapToLong(UnmappedStep::cases).sum());
    }

    /** What was sent somewhere and is not unmapped any more. */
    static List<StepMappingForm> mapped(ProcessEffect process, Map<String, String> mapping) {
        List<StepMappingForm> mapped = new ArrayList<>();
        for (String from : new TreeSet<>(mapping.keySet())) {
            if (process.unmapped().stream()
                    .noneMatch(unmapped -> unmapped.stepId().equals(from))) {
                String name = process.moves().stream()
                        .filter(move -> from.equals(move.fromId()))
                        .map(StepMove::fromName)
                        .findFirst()
                        .orElse(from);
                long cases = process.moves().stream()
                        .filter(move -> from.equals(move.fromId()))
                        .mapToLong(StepMove::cases)
                        .sum();
                mapped.add(mapping(
                        new UnmappedStep(from, name, null, null, cases), mapping.get(from), process.newSteps()));
            }
        }
        return mapped;
    }

    private static StepMappingForm mapping(UnmappedStep from, String to, List<StepName> newSteps) {
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
