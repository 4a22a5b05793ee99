package org.throughline.designer.check.dmn;

import java.util.Set;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.DecisionModel.Table;

/** Hit policies that the engine does not know. */
class UnsupportedHitPolicyRule implements ModelRule<Table> {

    private static final Set<String> SUPPORTED = Set.of("UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");

    @Override
    public void look(Table table, KnownModels knownModels, Findings findings) {
        if (table.hitPolicy() != null && !SUPPORTED.contains(table.hitPolicy())) {
            findings.error("hit-policy", table.id(), table.name(), table.hitPolicy());
        }
        if (table.aggregation() != null && table.outputs().size() > 1) {
            findings.error("aggregation-of-several", table.id(), table.name(), table.aggregation());
        }
    }
}
