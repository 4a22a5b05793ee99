package org.throughline.designer.check.dmn;

import java.util.stream.Collectors;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DecisionDrawing.Table;

/** Who decides by a rule is asked why: the annotation says it. */
class RuleWithoutReason implements Check<Table> {

    @Override
    public void look(Table table, Known known, Report report) {
        String without = table.rules().stream()
                .filter(rule -> rule.annotation() == null || rule.annotation().isBlank())
                .map(rule -> String.valueOf(table.rules().indexOf(rule) + 1))
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            report.warning("rule-without-reason", table.id(), table.name(), without);
        }
    }
}
