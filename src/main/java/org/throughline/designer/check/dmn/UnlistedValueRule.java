package org.throughline.designer.check.dmn;

import java.util.List;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DecisionDrawing.Rule;
import org.throughline.drawing.DecisionDrawing.Table;

/** A value that the column does not list is never given, or understood by nobody. */
class UnlistedValueRule implements Check<Table> {

    @Override
    public void look(Table table, Known known, Report report) {
        for (int row = 0; row < table.rules().size(); row++) {
            Rule rule = table.rules().get(row);
            String number = String.valueOf(row + 1);
            for (int i = 0; i < Math.min(rule.inputs().size(), table.inputs().size()); i++) {
                listed(rule, rule.inputs().get(i), table.inputs().get(i).values(), number, known, report);
            }
            for (int i = 0; i < Math.min(rule.outputs().size(), table.outputs().size()); i++) {
                listed(rule, rule.outputs().get(i), table.outputs().get(i).values(), number, known, report);
            }
        }
    }

    private static void listed(Rule rule, String cell, List<String> values, String number, Known known, Report report) {
        if (values.isEmpty()) {
            return;
        }
        known.expressions().constants(cell).ifPresent(read -> read.words().stream()
                .filter(word -> !values.contains(word))
                .forEach(word -> report.warning(
                        "value-unlisted", rule.id(), rule.annotation(), word, number, String.join(", ", values))));
    }
}
