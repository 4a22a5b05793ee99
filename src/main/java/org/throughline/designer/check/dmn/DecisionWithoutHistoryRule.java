package org.throughline.designer.check.dmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.DecisionModel.Table;

/** Past decisions are evidence, and what a changed table is tried on. */
class DecisionWithoutHistoryRule implements ModelRule<Table> {

    @Override
    public void look(Table table, KnownModels knownModels, Findings findings) {
        if (table.attributes().get("camunda:historyTimeToLive") == null) {
            findings.error("history-missing", table.id(), table.name());
        }
    }
}
