package org.throughline.designer.check.dmn;

import java.util.HashSet;
import java.util.Set;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DecisionDrawing.Output;
import org.throughline.drawing.DecisionDrawing.Table;

/** Processes read an answer by its name. */
class UnnamedOutput implements Check<Table> {

    @Override
    public void look(Table table, Known known, Report report) {
        Set<String> names = new HashSet<>();
        for (Output output : table.outputs()) {
            if (output.name() == null && table.outputs().size() > 1) {
                report.error("output-unnamed", output.id(), output.label());
            } else if (output.name() != null && !names.add(output.name())) {
                report.error("output-twice", output.id(), output.label(), output.name());
            }
        }
    }
}
