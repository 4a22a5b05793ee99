package org.throughline.modelcheck.bpmn;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.engine.ModelKind;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.GroupColumns;
import org.throughline.modelcheck.ModelRule;

/**
 * Work is given to groups that do the work of cases, whether the drawing names them, an expression, the options of a form
 * or a decision table; never to administrators, who read no client's record.
 */
class UnknownGroupRule implements ModelRule<CheckedProcess> {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        VariableTypes types = new VariableTypes(context);
        checkedProcess.steps("userTask").forEach(task -> {
            String groups = task.get("camunda:candidateGroups");
            if (groups != null) {
                Stream.concat(named(groups, checkedProcess, types), answered(groups, checkedProcess, context))
                        .flatMap(names -> Arrays.stream(names.split(",")))
                        .map(String::strip)
                        .filter(group -> !group.isEmpty() && !context.isGroup(group))
                        .forEach(group ->
                                findings.error("group-unknown", task, group, String.join(", ", context.groups())));
            }
        });
    }

    /** By the drawing, and by what its expressions can be as far as that is counted. */
    private static Stream<String> named(String groups, CheckedProcess checkedProcess, VariableTypes types) {
        return Stream.concat(
                Stream.of(EXPRESSION.matcher(groups).replaceAll(",")).filter(names -> !names.contains("{")),
                EXPRESSION
                        .matcher(groups)
                        .results()
                        .map(MatchResult::group)
                        .flatMap(expression ->
                                types.read(expression, checkedProcess.drawing()).type().choices().stream()));
    }

    /** By tables that are published: of one that is drawn it is said at its rule. */
    private static Stream<String> answered(String groups, CheckedProcess checkedProcess, CheckContext context) {
        return checkedProcess.steps().stream()
                .filter(step -> step.get("camunda:decisionRef") != null
                        && !context.isDrawn(ModelKind.DECISION, step.get("camunda:decisionRef")))
                .flatMap(step -> answers(step, groups, context));
    }

    private static Stream<String> answers(FlowNode asks, String groups, CheckContext context) {
        return context.decision(asks.get("camunda:decisionRef")).stream()
                .flatMap(table -> GroupColumns.of(asks, table, groups, context).flatMap(column -> table.rules().stream()
                        .flatMap(rule -> GroupColumns.groups(rule, column, context).stream())));
    }
}
