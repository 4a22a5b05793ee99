package org.throughline.modelcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.engine.VettedAction.ValueSource;
import org.throughline.engine.VettedActions.Action;
import org.throughline.engine.VettedActions.AllowedValue;
import org.throughline.engine.VettedActions.NeededAnswer;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Output;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessModel;

/** Who asks a decision table, in a process or in the program itself, and what they make of its answers. */
public final class TableReaders {

    private static final Set<String> SINGLE = Set.of("singleEntry", "singleResult");

    private TableReaders() {}

    /**
     * @param who as an administrator knows it: the step that asks, or what the action does
     * @param single whether one answer is read, so that several stop the work
     * @param needed whether the work stops where there is none
     * @param answers what is read of it
     */
    public record AnswerReader(String who, boolean single, boolean needed, List<NeededAnswer> answers) {}

    /** Everybody who asks that table. */
    public static List<AnswerReader> of(DecisionTable table, CheckContext context) {
        List<AnswerReader> readers = new ArrayList<>();
        for (Action action : context.actions()) {
            action.tables().stream()
                    .filter(needed -> needed.decision().equals(table.id()))
                    .forEach(needed ->
                            readers.add(new AnswerReader(action.words(), !needed.several(), true, needed.answers())));
        }
        for (ProcessModel process : context.processes()) {
            process.steps().stream()
                    .filter(step -> table.id().equals(step.get("camunda:decisionRef")))
                    .forEach(step -> readers.add(reader(step, process, table, context)));
        }
        return readers;
    }

    /** Whether the table gives several answers at once. */
    public static boolean isSeveral(DecisionTable table) {
        return Set.of("RULE ORDER", "OUTPUT ORDER").contains(String.valueOf(table.hitPolicy()))
                || "COLLECT".equals(table.hitPolicy()) && table.aggregation() == null;
    }

    /** Whether the step takes one answer of the table, not a list of them. */
    public static boolean isSingle(FlowNode step) {
        return SINGLE.contains(String.valueOf(step.get("camunda:mapDecisionResult")));
    }

    private static AnswerReader reader(FlowNode step, ProcessModel process, DecisionTable table, CheckContext context) {
        List<AllowedValue> reads =
                readers(process, step.get("camunda:resultVariable"), context).toList();
        boolean entry = "singleEntry".equals(step.get("camunda:mapDecisionResult"));
        List<NeededAnswer> answers = reads.stream()
                .flatMap(read -> entry ? entry(read, table) : read.answers().stream())
                .toList();
        String who = step.name() == null ? step.id() : step.name();
        return new AnswerReader(who, isSingle(step), reads.stream().anyMatch(read -> !read.optional()), answers);
    }

    private static Stream<AllowedValue> readers(ProcessModel process, String variable, CheckContext context) {
        return process.steps().stream()
                .flatMap(context::actions)
                .flatMap(action -> action.inputs().stream())
                .filter(input ->
                        input.from() == ValueSource.VARIABLE && input.name().equals(variable));
    }

    /** The only output is read under the name of the variable. */
    private static Stream<NeededAnswer> entry(AllowedValue read, DecisionTable table) {
        return table.outputs().stream()
                .limit(1)
                .map(Output::name)
                .filter(name -> name != null && table.outputs().size() == 1)
                .map(name -> new NeededAnswer(name, read.type(), read.optional(), read.values(), ".*"));
    }
}
