package org.throughline.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.engine.Submission;
import org.throughline.shared.Actor;

/** Every accepted form submission, whole and unchangeable. The caller has checked access. */
public interface Answers {

    /** @throws org.throughline.shared.Rejection not found {@code submission-unknown} */
    Submission of(UUID submissionId);

    /** Newest first; all of them, for use inside a use case. */
    List<Submission> ofCase(UUID caseId);

    /** Newest first; without those that are kept from this reader ({@link AnswerVisibility}). */
    List<Submission> shown(UUID caseId, Actor reader);

    /** The newest submission of that form in the case. */
    Optional<Submission> latest(UUID caseId, String formId);
}
