package org.throughline.designer.check.bpmn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnFlow;
import org.throughline.drawing.DrawnStep;
import org.throughline.engine.ExpressionReader.Comparison;

/**
 * Where the program decides, a gateway asks for each answer that cannot be taken back, and takes by default the way back
 * or the one that changes nothing: an answer that it does not know must not sign, approve, agree or close.
 */
class DefaultThatDecides implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps("exclusiveGateway", "inclusiveGateway").forEach(gateway -> picture.from(gateway).stream()
                .filter(DrawnFlow::isDefault)
                .findFirst()
                .ifPresent(byDefault -> look(picture, gateway, byDefault, known, report)));
    }

    private static void look(Picture picture, DrawnStep gateway, DrawnFlow byDefault, Known known, Report report) {
        List<Comparison> comparisons = picture.from(gateway).stream()
                .flatMap(flow -> comparisons(flow, known).stream())
                .toList();
        for (String variable :
                comparisons.stream().map(Comparison::name).collect(Collectors.toCollection(TreeSet::new))) {
            Optional<DecidedValues> decided = DecidedValues.of(picture, variable, known);
            if (decided.isEmpty()) {
                continue;
            }
            Set<String> unasked = decided.get().without(asked(comparisons, variable));
            Set<String> unsafe = new TreeSet<>(unasked);
            unsafe.removeAll(decided.get().safe());
            if (!unsafe.isEmpty()) {
                report.error("default-decides", gateway, variable, String.join(", ", unsafe));
            } else if (unasked.isEmpty()
                    && !goesWithASafeAnswer(picture, byDefault, variable, decided.get(), known)
                    && !leadsBack(picture, gateway, byDefault, known)) {
                report.error("default-goes-on", gateway, variable);
            }
        }
    }

    private static List<Comparison> comparisons(DrawnFlow flow, Known known) {
        return flow.condition() == null
                ? List.of()
                : known.expressions().ofModel(flow.condition()).comparisons();
    }

    private static Set<String> asked(List<Comparison> comparisons, String variable) {
        return comparisons.stream()
                .filter(comparison -> comparison.name().equals(variable) && comparison.equal())
                .map(Comparison::value)
                .collect(Collectors.toSet());
    }

    private static boolean goesWithASafeAnswer(
            Picture picture, DrawnFlow byDefault, String variable, DecidedValues decided, Known known) {
        return picture.drawing().flows().stream()
                .filter(flow -> flow.source().equals(byDefault.source())
                        && flow.target().equals(byDefault.target())
                        && !flow.isDefault())
                .flatMap(flow -> comparisons(flow, known).stream())
                .anyMatch(asked -> asked.name().equals(variable)
                        && asked.equal()
                        && decided.safe().contains(asked.value()));
    }

    /** Whether whoever answered is asked again, whatever way is gone from there. */
    private static boolean leadsBack(Picture picture, DrawnStep gateway, DrawnFlow byDefault, Known known) {
        Set<String> askers = new Flags(picture, known).nearest(gateway.id(), DefaultThatDecides::asks);
        return askers.contains(byDefault.target())
                || picture.ways().from(Set.of(byDefault.target()), step -> !askers.contains(step)).stream()
                        .map(picture::step)
                        .noneMatch(step -> picture.from(step).isEmpty());
    }

    private static boolean asks(DrawnStep step) {
        return step.is("userTask") || step.is("callActivity");
    }
}
