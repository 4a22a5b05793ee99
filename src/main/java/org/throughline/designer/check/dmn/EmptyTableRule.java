package org.throughline.designer.check.dmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.DecisionModel.Table;

/** A table decides by rules and answers something. */
class EmptyTableRule implements ModelRule<Table> {

    @Override
    public void look(Table table, KnownModels knownModels, Findings findings) {
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
