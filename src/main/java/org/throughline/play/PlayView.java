package org.throughline.play;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.shared.FieldError;

/**
 * A play as it stands after everything that was done.
 *
 * @param acts what was done, in order
 * @param way every step that was reached, in order
 * @param open what somebody has to do now
 * @param timers what waits for its time, the soonest first
 * @param decisions every table that was asked
 * @param processes where each process stands
 * @param end how the case ended; null while it is open
 * @param pastCase the number of the past case whose answers its forms open with; null for none
 * @param problem why the play got no further; null where it did
 */
public record PlayView(
        List<PlayedAct> acts,
        List<ReachedStep> way,
        List<OpenStep> open,
        List<WaitingTimer> timers,
        List<FiredDecision> decisions,
        List<PlayedProcess> processes,
        String stage,
        String end,
        String pastCase,
        PlayProblem problem) {

    /** @param name of the step or timer in business words */
    public record PlayedAct(int number, PlayAct.ActKind kind, String process, String step, String name, String role) {}

    /** @param act after which act it was reached; 0 for the request itself */
    public record ReachedStep(String process, String step, String name, String type, int act) {}

    /** @param assignee display name of who has it, or null; @param role the one that it is offered to, or null */
    public record OpenStep(
            String process,
            String step,
            int nth,
            String name,
            String formId,
            String assignee,
            String role,
            Instant dueAt) {}

    public record WaitingTimer(String process, String step, int nth, String name, Instant dueAt) {}

    /** @param rules ids of the rules that fired; @param results one entry a rule */
    public record FiredDecision(
            String key,
            int version,
            int act,
            Map<String, Object> inputs,
            List<String> rules,
            List<Map<String, Object>> results) {}

    public record PlayedProcess(
            String key, String name, List<String> activeIds, List<String> visitedIds, boolean ended) {}

    /** @param act the number of the act that failed; 0 for the request; @param errors at fields of its form */
    public record PlayProblem(int act, String step, String message, List<FieldError> errors) {

        /** The message with what each field refused. */
        String words() {
            return errors.stream()
                    .map(error -> error.field() + ": " + error.message())
                    .collect(Collectors.joining(", ", message + " ", ""))
                    .strip();
        }
    }
}
