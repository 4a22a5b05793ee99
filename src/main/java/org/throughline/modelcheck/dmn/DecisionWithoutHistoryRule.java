package org.throughline.modelcheck.dmn;

import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.HistoryRetention;
import org.throughline.modelcheck.ModelRule;

/** Past decisions are evidence, and what a changed table is tried on. */
class DecisionWithoutHistoryRule implements ModelRule<DecisionTable> {

    @Override
    public void check(DecisionTable table, CheckContext context, Findings findings) {
        HistoryRetention.check(table.attributes().get("camunda:historyTimeToLive"), table.id(), table.name(), findings);
    }
}
