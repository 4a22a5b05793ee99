package org.throughline.designer.check.dmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DecisionDrawing.Table;

/** Past decisions are evidence, and what a changed table is tried on. */
class DecisionWithoutHistory implements Check<Table> {

    @Override
    public void look(Table table, Known known, Report report) {
        if (table.attributes().get("camunda:historyTimeToLive") == null) {
            report.error("history-missing", table.id(), table.name());
        }
    }
}
