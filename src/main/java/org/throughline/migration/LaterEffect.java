package org.throughline.migration;

import java.util.List;
import java.util.Map;
import org.throughline.engine.ModelKind;

/**
 * What a changed model does to open cases that do not stand on it but come to it: a table is asked, and a process is
 * called, in its newest version. Names no client.
 *
 * @param kind a decision table, or a process that others call
 * @param cases open cases that may still come to one of the steps
 * @param steps where the table is asked, or the process called
 * @param running cases for which the called process runs now: whether they move is told of the process; 0 for a table
 * @param anew whether the program asks the table itself, whenever it needs an answer: there the new one counts at once
 * @param decided what the table said of open cases and would say otherwise now; null for a process
 */
public record LaterEffect(
        ModelKind kind,
        String key,
        String name,
        long cases,
        List<StepAhead> steps,
        long running,
        boolean anew,
        DecidedEffect decided) {

    /**
     * A step that open cases have before them, on the drawing that they run on.
     *
     * @param caseNumbers of the first hundred cases
     * @param list asks for all of them, where there are more; else null
     */
    public record StepAhead(
            String processKey,
            String processName,
            String stepId,
            String stepName,
            long cases,
            List<String> caseNumbers,
            String list) {}

    /** What was decided once in a case stays decided; it is told by case, by the last answer of the table. */
    public record DecidedEffect(long cases, List<DecidedShift> shifts) {}

    /**
     * Open cases of which the table said the same, and would say the same now.
     *
     * @param from, to by output; {@code to} null where it has no answer any more
     * @param tasks open tasks of these cases
     * @param caseNumbers of the first hundred cases
     * @param list asks for all of them, where there are more; else null
     */
    public record DecidedShift(
            Map<String, Object> from,
            Map<String, Object> to,
            long cases,
            long tasks,
            List<String> caseNumbers,
            String list) {}
}
