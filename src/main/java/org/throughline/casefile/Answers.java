package org.throughline.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.engine.Submission;

/** Every accepted form submission, whole and unchangeable. The caller has checked access. */
public interface Answers {

    /** @throws org.throughline.shared.Rejection not found {@code submission-unknown} */
    Submission of(UUID submissionId);

    /** Newest first. */
    List<Submission> ofCase(UUID caseId);

    /** The newest submission of that form in the case. */
    Optional<Submission> latest(UUID caseId, String formId);
}
