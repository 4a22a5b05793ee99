package org.throughline.modelcheck.dmn;

import java.util.List;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Rule;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A value that the column does not list is never given, or understood by nobody. */
class UnlistedValueRule implements ModelRule<DecisionTable> {

    @Override
    public void check(DecisionTable table, CheckContext context, Findings findings) {
        for (int row = 0; row < table.rules().size(); row++) {
            Rule rule = table.rules().get(row);
            String number = String.valueOf(row + 1);
            for (int i = 0; i < Math.min(rule.inputs().size(), table.inputs().size()); i++) {
                listed(rule, rule.inputs().get(i), table.inputs().get(i).values(), number, context, findings);
            }
            for (int i = 0; i < Math.min(rule.outputs().size(), table.outputs().size()); i++) {
                listed(rule, rule.outputs().get(i), table.outputs().get(i).values(), number, context, findings);
            }
        }
    }

    private static void listed(
            Rule rule, String cell, List<String> values, String number, CheckContext context, Findings findings) {
        if (values.isEmpty()) {
            return;
        }
        context.expressions().constants(cell).ifPresent(read -> read.words().stream()
                .filter(word -> !values.contains(word))
                .forEach(word -> findings.warning(
                        "value-unlisted", rule.id(), rule.annotation(), word, number, String.join(", ", values))));
    }
}
