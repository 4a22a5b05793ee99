package org.throughline.designer.check.bpmn;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnPart;
import org.throughline.drawing.DrawnThing;

/** A message, signal, error or escalation that no event uses, or that is there twice, misleads whoever chooses one. */
class UnusedCause implements Check<Picture> {

    private static final Set<String> CAUSES = Set.of("message", "signal", "error", "escalation");

    @Override
    public void look(Picture picture, Known known, Report report) {
        Set<String> used = picture.steps().stream()
                .flatMap(step -> Stream.concat(
                        Stream.of(step.attributes()),
                        step.parts().stream().flatMap(DrawnPart::all).map(DrawnPart::attributes)))
                .flatMap(attributes -> attributes.values().stream())
                .collect(Collectors.toSet());
        Set<List<String>> seen = new HashSet<>();
        for (DrawnThing cause : picture.drawing().things()) {
            if (!CAUSES.contains(cause.type())) {
                continue;
            }
            String name = cause.name() == null ? cause.id() : cause.name();
            if (!used.contains(cause.id())) {
                report.warning("cause-unused", cause.id(), cause.name(), name);
            } else if (!seen.add(List.of(cause.type(), name))) {
                report.warning("cause-twice", cause.id(), cause.name(), name);
            }
        }
    }
}
