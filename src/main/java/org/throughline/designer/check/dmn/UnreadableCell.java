package org.throughline.designer.check.dmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DecisionDrawing.Input;
import org.throughline.drawing.DecisionDrawing.Rule;
import org.throughline.drawing.DecisionDrawing.Table;

/** A cell that cannot be read stops every decision of the table. */
class UnreadableCell implements Check<Table> {

    @Override
    public void look(Table table, Known known, Report report) {
        for (Input input : table.inputs()) {
            if (input.expression().isBlank()
                    || !known.expressions().ofFeel(input.expression()).isReadable()) {
                report.error("input-unreadable", input.id(), input.label(), input.expression());
            }
        }
        for (int i = 0; i < table.rules().size(); i++) {
            rule(table, table.rules().get(i), String.valueOf(i + 1), known, report);
        }
        if (table.literal() != null
                && !table.literal().isBlank()
                && !known.expressions().ofFeel(table.literal()).isReadable()) {
            report.error("cell-unreadable", table.id(), table.name(), table.literal(), "1");
        }
    }

    private static void rule(Table table, Rule rule, String number, Known known, Report report) {
        if (rule.inputs().size() != table.inputs().size()
                || rule.outputs().size() != table.outputs().size()) {
            report.error("cells-missing", rule.id(), rule.annotation(), number);
        }
        rule.inputs().stream()
                .filter(cell -> !cell.isBlank() && !cell.equals("-"))
                .filter(cell -> !known.expressions().ofCell(cell).isReadable())
                .forEach(cell -> report.error("cell-unreadable", rule.id(), rule.annotation(), cell, number));
        rule.outputs().stream()
                .filter(cell -> !cell.isBlank())
                .filter(cell -> !known.expressions().ofFeel(cell).isReadable())
                .forEach(cell -> report.error("cell-unreadable", rule.id(), rule.annotation(), cell, number));
        if (rule.outputs().stream().allMatch(String::isBlank)) {
            report.warning("answer-empty", rule.id(), rule.annotation(), number);
        }
    }
}
