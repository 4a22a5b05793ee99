package org.throughline.designer.check.dmn;

import java.util.Set;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DecisionDrawing.Table;

/** Hit policies that the engine does not know. */
class UnsupportedHitPolicy implements Check<Table> {

    private static final Set<String> SUPPORTED = Set.of("UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");

    @Override
    public void look(Table table, Known known, Report report) {
        if (table.hitPolicy() != null && !SUPPORTED.contains(table.hitPolicy())) {
            report.error("hit-policy", table.id(), table.name(), table.hitPolicy());
        }
        if (table.aggregation() != null && table.outputs().size() > 1) {
            report.error("aggregation-of-several", table.id(), table.name(), table.aggregation());
        }
    }
}
