package org.throughline.play;

import java.util.Map;

/**
 * One thing that somebody does in a play.
 *
 * @param process, step where: the keys of a process and of a step in it; for {@link ActKind#FORM} the step is the form
 * @param nth which of several open ones, from 0
 * @param role as which role; null for whoever has the task
 * @param answers what is answered otherwise than the form opens with; null at a field empties it
 */
public record PlayAct(ActKind kind, String process, String step, int nth, String role, Map<String, Object> answers) {

    /** What can be done in a play. */
    public enum ActKind {
        /** Completes an open task. */
        COMPLETE,
        /** Moves time on until a timer has come up; those that are due before come up before. */
        TIMER,
        /** Sends a form from the page of the case: a transfer, an end of contact, a concern for somebody's safety. */
        FORM
    }

    public PlayAct {
        answers = answers == null ? Map.of() : answers;
    }

    PlayAct with(Map<String, Object> given) {
        return new PlayAct(kind, process, step, nth, role, given);
    }
}
