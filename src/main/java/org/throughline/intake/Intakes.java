package org.throughline.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.intake.domain.ScreeningDecision;
import org.throughline.shared.Actor;

/** From a request for help to a screened case. */
public interface Intakes {

    /** The start form of a case. */
    String REQUEST_FORM = "service-request";

    /**
     * Takes a request down: puts the person on file, opens the case and starts its lifecycle, in one transaction.
     *
     * @param answers of the form {@value #REQUEST_FORM}
     * @return the case number
     * @throws org.throughline.shared.FormRefused where a field does not fit
     * @throws org.throughline.shared.Rejection forbidden {@code intake-not-yours}
     */
    String request(Map<String, Object> answers, Actor actor);

    /**
     * As {@link #request}, of somebody who is said to be on file already. The case shows what was told until somebody who
     * may decide has confirmed that ({@link ClientLinks}).
     *
     * @param knownPerson one of {@link #alike} for these answers; null for somebody new
     * @throws org.throughline.shared.Rejection invalid {@code known-person-unlike} for anybody else
     */
    String request(Map<String, Object> answers, UUID knownPerson, Actor actor);

    /** People on file who may be the one that the answers so far speak of; the looking is logged. */
    List<ClientCandidate> alike(Map<String, Object> answers, Actor actor);

    /**
     * @return true where people like the client are on file and nobody has decided yet whether it is one of them
     */
    boolean findDuplicates(UUID caseId);

    /**
     * Settles whose case it is said to be.
     *
     * @param submissionId of the form check-duplicates, or of any other where nobody alike was found; may be null
     */
    void linkClient(UUID caseId, UUID submissionId);

    /** Puts the household of the form social-history on file. */
    void recordSocialHistory(UUID caseId, UUID submissionId);

    /** Keeps what the form screen-request decided. */
    ScreeningDecision recordScreening(UUID caseId, UUID submissionId);
}
