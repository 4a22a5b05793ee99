package org.throughline.designer.check.bpmn;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnFlow;
import org.throughline.drawing.DrawnProcess;
import org.throughline.drawing.DrawnStep;

/** Everything refers to steps by their ids. */
class DuplicateId implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        Set<String> seen = new HashSet<>();
        Stream<String> steps = picture.steps().stream().map(DrawnStep::id);
        Stream<String> flows = picture.drawing().flows().stream().map(DrawnFlow::id);
        Stream<String> processes = picture.drawing().processes().stream().map(DrawnProcess::id);
        Stream.of(steps, flows, processes)
                .flatMap(ids -> ids)
                .filter(id -> id.isBlank() || !seen.add(id))
                .forEach(id -> report.error("id-twice", id, null, id));
    }
}
