package org.throughline.modelcheck.bpmn;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.model.Artifact;
import org.throughline.model.ModelElement;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A message, signal, error or escalation that no event uses, or that is there twice, misleads whoever chooses one. */
class UnusedCauseRule implements ModelRule<CheckedProcess> {

    private static final Set<String> CAUSES = Set.of("message", "signal", "error", "escalation");

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        Set<String> used = checkedProcess.steps().stream()
                .flatMap(step -> Stream.concat(
                        Stream.of(step.attributes()),
                        step.parts().stream().flatMap(ModelElement::all).map(ModelElement::attributes)))
                .flatMap(attributes -> attributes.values().stream())
                .collect(Collectors.toSet());
        Set<List<String>> seen = new HashSet<>();
        for (Artifact cause : checkedProcess.drawing().things()) {
            if (!CAUSES.contains(cause.type())) {
                continue;
            }
            String name = cause.name() == null ? cause.id() : cause.name();
            if (!used.contains(cause.id())) {
                findings.warning("cause-unused", cause.id(), cause.name(), name);
            } else if (!seen.add(List.of(cause.type(), name))) {
                findings.warning("cause-twice", cause.id(), cause.name(), name);
            }
        }
    }
}
