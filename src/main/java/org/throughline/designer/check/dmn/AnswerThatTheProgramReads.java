package org.throughline.designer.check.dmn;

import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DecisionDrawing.Output;
import org.throughline.drawing.DecisionDrawing.Table;

/** Processes and the program read the answers by the names that are published. */
class AnswerThatTheProgramReads implements Check<Table> {

    @Override
    public void look(Table table, Known known, Report report) {
        Set<String> names = table.outputs().stream().map(Output::name).collect(Collectors.toSet());
        known.publishedDecision(table.id()).stream()
                .flatMap(published -> published.outputs().stream())
                .filter(output -> output.name() != null && !names.contains(output.name()))
                .forEach(output -> report.warning("output-removed", table.id(), table.name(), output.name()));
    }
}
