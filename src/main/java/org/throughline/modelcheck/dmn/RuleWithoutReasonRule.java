package org.throughline.modelcheck.dmn;

import java.util.stream.Collectors;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Who decides by a rule is asked why: the annotation says it. */
class RuleWithoutReasonRule implements ModelRule<DecisionTable> {

    @Override
    public void check(DecisionTable table, CheckContext context, Findings findings) {
        String without = table.rules().stream()
                .filter(rule -> rule.annotation() == null || rule.annotation().isBlank())
                .map(rule -> String.valueOf(table.rules().indexOf(rule) + 1))
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            findings.warning("rule-without-reason", table.id(), table.name(), without);
        }
    }
}
