package org.throughline.modelcheck.dmn;

import java.util.Set;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Hit policies that the engine does not know. */
class UnsupportedHitPolicyRule implements ModelRule<DecisionTable> {

    private static final Set<String> SUPPORTED = Set.of("UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");

    @Override
    public void check(DecisionTable table, CheckContext context, Findings findings) {
        if (table.hitPolicy() != null && !SUPPORTED.contains(table.hitPolicy())) {
            findings.error("hit-policy", table.id(), table.name(), table.hitPolicy());
        }
        if (table.aggregation() != null && table.outputs().size() > 1) {
            findings.error("aggregation-of-several", table.id(), table.name(), table.aggregation());
        }
    }
}
