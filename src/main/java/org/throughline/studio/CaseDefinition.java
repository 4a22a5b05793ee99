package org.throughline.studio;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The whole lifecycle as one map, as it is drawn.
 *
 * @param processes each once: one that nobody calls, then what it calls in the order of its steps, and so on
 * @param otherForms forms that no task asks
 * @param otherDecisions tables that no step names: the program asks them itself
 */
public record CaseDefinition(List<ProcessOutline> processes, List<String> otherForms, List<String> otherDecisions) {

    /**
     * One process.
     *
     * @param name as drawn, or null
     * @param depth how many processes stand between it and one that nobody calls
     * @param stages ids of the stages that a case is in while it runs, in their order
     * @param lanes as drawn
     * @param messages names of what it waits for from elsewhere
     * @param drawn whether a redesign draws it
     */
    public record ProcessOutline(
            String key,
            String name,
            int depth,
            List<String> stages,
            List<String> lanes,
            List<String> messages,
            List<ProcessCall> calls,
            List<ProcessCall> calledBy,
            List<GroupWork> work,
            @JsonUnwrapped AskedModels asked,
            boolean drawn) {

        public List<String> forms() {
            return asked.forms();
        }

        public List<String> decisions() {
            return asked.decisions();
        }
    }

    /** Keys of the forms and tables that a process asks, each once. */
    public record AskedModels(List<String> forms, List<String> decisions) {}

    /** @param process the other process; @param step name of the step that calls, or its id */
    public record ProcessCall(String process, String processName, String step) {}

    /** @param group empty where the drawing names none or an expression decides */
    public record GroupWork(String group, List<PersonTask> tasks) {}

    /** @param form key of what the task asks, or null */
    public record PersonTask(String id, String name, String form) {}

    /** Processes that nobody calls: the program or a person begins them. */
    public List<ProcessOutline> beginnings() {
        return processes.stream()
                .filter(process -> process.calledBy().isEmpty())
                .toList();
    }
}
