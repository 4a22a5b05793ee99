package org.throughline.closure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.closure.domain.ClosureDecision;

/** The use cases of closing a case. Ids of submissions are those of accepted forms; who acts is who submitted them. */
public interface Closures {

    /** The approved closure of the case's newest closed episode. */
    Optional<ClosureView> outcomeOf(UUID caseId);

    /** Every round of every closure of the case, newest first. */
    List<ClosureView> ofCase(UUID caseId);

    Optional<ClosureView> find(UUID closureId);

    /**
     * Puts a prepared closure to the supervisor; after a return, as the next round.
     *
     * @throws org.throughline.shared.Rejection at its field: {@code closure-contradiction} where the record speaks against
     *     reached goals and nothing explains it; {@code closure-unchanged} where it is word for word what was returned
     */
    UUID recordClosure(UUID caseId, UUID submissionId);

    /**
     * The supervisor approves (which seals it) or returns it with comments.
     *
     * @throws org.throughline.shared.Rejection forbidden {@code own-work-approved} for who prepared it
     */
    ClosureDecision recordClosureDecision(UUID closureId, UUID submissionId);

    /** Closes the case with the approved outcome. */
    void closeCase(UUID closureId);
}
