package org.throughline.designer.check.dmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.DecisionModel.Input;
import org.throughline.model.DecisionModel.Rule;
import org.throughline.model.DecisionModel.Table;

/** A cell that cannot be read stops every decision of the table. */
class UnreadableCellRule implements ModelRule<Table> {

    @Override
    public void look(Table table, KnownModels knownModels, Findings findings) {
        for (Input input : table.inputs()) {
            if (input.expression().isBlank()
                    || !knownModels.expressions().ofFeel(input.expression()).isReadable()) {
                findings.error("input-unreadable", input.id(), input.label(), input.expression());
            }
        }
        for (int i = 0; i < table.rules().size(); i++) {
            rule(table, table.rules().get(i), String.valueOf(i + 1), knownModels, findings);
        }
        if (table.literal() != null
                && !table.literal().isBlank()
                && !knownModels.expressions().ofFeel(table.literal()).isReadable()) {
            findings.error("cell-unreadable", table.id(), table.name(), table.literal(), "1");
        }
    }

    private static void rule(Table table, Rule rule, String number, KnownModels knownModels, Findings findings) {
        if (rule.inputs().size() != table.inputs().size()
                || rule.outputs().size() != table.outputs().size()) {
            findings.error("cells-missing", rule.id(), rule.annotation(), number);
        }
        rule.inputs().stream()
                .filter(cell -> !cell.isBlank() && !cell.equals("-"))
                .filter(cell -> !knownModels.expressions().ofCell(cell).isReadable())
                .forEach(cell -> findings.error("cell-unreadable", rule.id(), rule.annotation(), cell, number));
        rule.outputs().stream()
                .filter(cell -> !cell.isBlank())
                .filter(cell -> !knownModels.expressions().ofFeel(cell).isReadable())
                .forEach(cell -> findings.error("cell-unreadable", rule.id(), rule.annotation(), cell, number));
        if (rule.outputs().stream().allMatch(String::isBlank)) {
            findings.warning("answer-empty", rule.id(), rule.annotation(), number);
        }
    }
}
