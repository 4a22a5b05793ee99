package org.throughline.engine;

import java.util.List;
import java.util.Locale;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.ValueSource;

/** Every action that a model may name, with what it needs and what it leaves behind. */
public interface VettedActions {

    /** By name; the words are the reader's. */
    List<Action> list(Locale locale);

    /** How a model names an action. */
    enum ActionKind {
        /** The whole of an automatic step. */
        STEP,
        TASK_LISTENER,
        EXECUTION_LISTENER,
        /** Answers a value: a date, a person. */
        EXPRESSION
    }

    /**
     * @param module whose action it is, e.g. {@code careplan}
     * @param answersOf id of the form whose answers it reads, or null
     * @param owed no event may stop what leads to it
     * @param calls how it is written in a model, one each
     * @param tables decision tables that it evaluates itself
     */
    record Action(
            String name,
            String module,
            ActionKind kind,
            String words,
            String answersOf,
            boolean owed,
            List<ActionCall> calls,
            List<AllowedValue> inputs,
            List<AllowedValue> outputs,
            List<NeededTable> tables) {}

    /** A decision table that an action asks for one row, and what it reads of it. */
    record NeededTable(String decision, List<NeededAnswer> answers, boolean several) {}

    /**
     * An output of a decision table that an action reads.
     *
     * @param values the only ones that are taken; empty where any is
     * @param pattern what is taken, as a regular expression
     */
    record NeededAnswer(String name, Type type, boolean optional, List<String> values, String pattern) {}

    /**
     * @param expression e.g. {@code ${workDates.due(execution)}}
     * @param type what it answers; null where it answers nothing
     */
    record ActionCall(String expression, String words, Type type) {}

    /**
     * @param values the only ones there are, unless it is open; empty where any is
     * @param open other values than those may be drawn too
     * @param safe those of the values that lead back or change nothing
     * @param answers of a decision what is read of it
     */
    record AllowedValue(
            String name,
            Type type,
            ValueSource from,
            boolean optional,
            List<String> values,
            boolean open,
            List<String> safe,
            String words,
            List<NeededAnswer> answers) {

        /** Whether a gateway that asks for it asks for a decision, so that not every way may be its default. */
        public boolean isDecision() {
            return !safe.isEmpty() || !values.isEmpty() && from == ValueSource.VARIABLE;
        }
    }
}
