package org.throughline.modelcheck.dmn;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Rule;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A value that the column does not list is never given; as an answer, nobody is ready for it. */
class UnlistedValueRule implements ModelRule<DecisionTable> {

    @Override
    public void check(DecisionTable table, CheckContext context, Findings findings) {
        for (int row = 0; row < table.rules().size(); row++) {
            Rule rule = table.rules().get(row);
            String number = String.valueOf(row + 1);
            for (int i = 0; i < Math.min(rule.inputs().size(), table.inputs().size()); i++) {
                unlisted(rule.inputs().get(i), table.inputs().get(i).values(), context)
                        .forEach((word, listed) ->
                                findings.warning("value-unlisted", rule.id(), rule.annotation(), word, number, listed));
            }
            for (int i = 0; i < Math.min(rule.outputs().size(), table.outputs().size()); i++) {
                unlisted(rule.outputs().get(i), table.outputs().get(i).values(), context)
                        .forEach((word, listed) ->
                                findings.error("answer-unlisted", rule.id(), rule.annotation(), word, number, listed));
            }
        }
    }

    /** Each word of the cell that is not among the values, with these. */
    private static Map<String, String> unlisted(String cell, List<String> values, CheckContext context) {
        Map<String, String> unlisted = new TreeMap<>();
        if (!values.isEmpty()) {
            context.expressions().constants(cell).ifPresent(read -> read.words().stream()
                    .filter(word -> !values.contains(word))
                    .forEach(word -> unlisted.put(word, String.join(", ", values))));
        }
        return unlisted;
    }
}
