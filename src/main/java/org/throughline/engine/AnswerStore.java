package org.throughline.engine;

/** Port: keeps accepted submissions whole. Implemented by the casefile module; called inside the action's transaction. */
public interface AnswerStore {

    void keep(Submission submission);
}
