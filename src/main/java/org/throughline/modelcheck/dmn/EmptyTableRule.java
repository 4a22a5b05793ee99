package org.throughline.modelcheck.dmn;

import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A table decides by rules and answers something. */
class EmptyTableRule implements ModelRule<DecisionTable> {

    @Override
    public void check(DecisionTable table, CheckContext context, Findings findings) {
        if (table.hitPolicy() == null) {
            if (table.literal() == null || table.literal().isBlank()) {
                findings.error("decision-empty", table.id(), table.name());
            }
            return;
        }
        if (table.rules().isEmpty()) {
            findings.error("table-without-rules", table.id(), table.name());
        }
        if (table.outputs().isEmpty()) {
            findings.error("table-without-output", table.id(), table.name());
        }
    }
}
