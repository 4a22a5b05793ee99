package org.throughline.modelcheck.dmn;

import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Input;
import org.throughline.model.DecisionModel.Rule;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A cell that cannot be read stops every decision of the table. */
class UnreadableCellRule implements ModelRule<DecisionTable> {

    @Override
    public void check(DecisionTable table, CheckContext context, Findings findings) {
        for (Input input : table.inputs()) {
            if (input.expression().isBlank()
                    || !context.expressions().ofFeel(input.expression()).isReadable()) {
                findings.error("input-unreadable", input.id(), input.label(), input.expression());
            }
        }
        for (int i = 0; i < table.rules().size(); i++) {
            rule(table, table.rules().get(i), String.valueOf(i + 1), context, findings);
        }
        if (table.literal() != null
                && !table.literal().isBlank()
                && !context.expressions().ofFeel(table.literal()).isReadable()) {
            findings.error("cell-unreadable", table.id(), table.name(), table.literal(), "1");
        }
    }

    private static void rule(DecisionTable table, Rule rule, String number, CheckContext context, Findings findings) {
        if (rule.inputs().size() != table.inputs().size()
                || rule.outputs().size() != table.outputs().size()) {
            findings.error("cells-missing", rule.id(), rule.annotation(), number);
        }
        rule.inputs().stream()
                .filter(cell -> !cell.isBlank() && !cell.equals("-"))
                .filter(cell -> !context.expressions().ofCell(cell).isReadable())
                .forEach(cell -> findings.error("cell-unreadable", rule.id(), rule.annotation(), cell, number));
        rule.outputs().stream()
                .filter(cell -> !cell.isBlank())
                .filter(cell -> !context.expressions().ofFeel(cell).isReadable())
                .forEach(cell -> findings.error("cell-unreadable", rule.id(), rule.annotation(), cell, number));
        if (rule.outputs().stream().allMatch(String::isBlank)) {
            findings.warning("answer-empty", rule.id(), rule.annotation(), number);
        }
    }
}
