package org.throughline.designer.check.dmn;

import java.util.stream.Collectors;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.DecisionModel.Table;

/** Who decides by a rule is asked why: the annotation says it. */
class RuleWithoutReasonRule implements ModelRule<Table> {

    @Override
    public void look(Table table, KnownModels knownModels, Findings findings) {
        String without = table.rules().stream()
                .filter(rule -> rule.annotation() == null || rule.annotation().isBlank())
                .map(rule -> String.valueOf(table.rules().indexOf(rule) + 1))
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            findings.warning("rule-without-reason", table.id(), table.name(), without);
        }
    }
}
