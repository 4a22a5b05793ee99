package org.throughline.engine;

import java.util.Optional;
import java.util.UUID;

/** Port: keeps accepted submissions whole. Implemented by the casefile module; called inside the action's transaction. */
public interface AnswerStore {

    void keep(Submission submission);

    Optional<Submission> find(UUID submissionId);
}
