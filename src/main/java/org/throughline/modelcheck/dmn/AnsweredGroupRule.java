package org.throughline.modelcheck.dmn;

import java.util.Arrays;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Rule;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.GroupColumns;
import org.throughline.modelcheck.ModelRule;

/** Where a table says who does the work, it names groups that do the work of cases. */
class AnsweredGroupRule implements ModelRule<DecisionTable> {

    @Override
    public void check(DecisionTable table, CheckContext context, Findings findings) {
        GroupColumns.of(table, context)
                .forEach(column -> table.rules().forEach(rule -> GroupColumns.groups(rule, column, context).stream()
                        .flatMap(names -> Arrays.stream(names.split(",")))
                        .map(String::strip)
                        .filter(group -> !context.isGroup(group))
                        .forEach(group -> unknown(rule, group, context, findings))));
    }

    private static void unknown(Rule rule, String group, CheckContext context, Findings findings) {
        findings.error("group-unknown", rule.id(), rule.annotation(), group, String.join(", ", context.groups()));
    }
}
