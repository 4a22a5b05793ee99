package org.throughline.designer.check.dmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DecisionDrawing.Table;

/** A table decides by rules and answers something. */
class EmptyTable implements Check<Table> {

    @Override
    public void look(Table table, Known known, Report report) {
        if (table.hitPolicy() == null) {
            if (table.literal() == null || table.literal().isBlank()) {
                report.error("decision-empty", table.id(), table.name());
            }
            return;
        }
        if (table.rules().isEmpty()) {
            report.error("table-without-rules", table.id(), table.name());
        }
        if (table.outputs().isEmpty()) {
            report.error("table-without-output", table.id(), table.name());
        }
    }
}
