package org.throughline.modelcheck;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.engine.CellTests;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Rule;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessModel;

/** The answers of a decision table that become groups to which work is given. */
public final class GroupColumns {

    private GroupColumns() {}

    /** As {@link #of(FlowNode, DecisionTable, String, CheckContext)}, for every task of every process. */
    public static Stream<Integer> of(DecisionTable table, CheckContext context) {
        return context.processes().stream()
                .flatMap(process -> of(process, table, context))
                .distinct();
    }

    private static Stream<Integer> of(ProcessModel process, DecisionTable table, CheckContext context) {
        return process.steps().stream()
                .filter(asks -> table.id().equals(asks.get("camunda:decisionRef")))
                .flatMap(asks -> process.steps().stream()
                        .map(task -> task.get("camunda:candidateGroups"))
                        .filter(groups -> groups != null)
                        .flatMap(groups -> of(asks, table, groups, context)));
    }

    /**
     * The columns, counted from 0, that these groups take of the answer to the step that asks.
     *
     * @param groups as a task names them, which may be an expression
     */
    public static Stream<Integer> of(FlowNode asks, DecisionTable table, String groups, CheckContext context) {
        String variable = asks.get("camunda:resultVariable");
        boolean read = variable != null
                && groups.contains("{")
                && context.expressions().ofModel(groups).names().contains(variable);
        if (!read) {
            return Stream.empty();
        }
        boolean entry = table.outputs().size() == 1;
        return IntStream.range(0, table.outputs().size())
                .filter(column -> entry || isRead(table.outputs().get(column).name(), groups))
                .boxed();
    }

    private static boolean isRead(String output, String groups) {
        return output != null
                && Pattern.compile("[.\\['\"]" + Pattern.quote(output) + "\\b")
                        .matcher(groups)
                        .find();
    }

    /** The groups that a rule names there. */
    public static Set<String> groups(Rule rule, int column, CheckContext context) {
        return column < rule.outputs().size()
                ? context.expressions()
                        .constants(rule.outputs().get(column))
                        .map(CellTests::words)
                        .orElse(Set.of())
                : Set.of();
    }
}
