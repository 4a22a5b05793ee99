package org.throughline.safety;

import java.util.Map;
import java.util.UUID;
import org.throughline.shared.Actor;

/** Suspicions that somebody is being harmed or may be, from the first word to the sealed written report. */
public interface SafetyConcerns {

    /** The form a concern is raised with. */
    String CONCERN_FORM = "safety-concern";

    /**
     * Raises a concern about a case: the safety response starts beside whatever else the case is doing.
     *
     * @param answers of the form {@value #CONCERN_FORM}
     * @return the concern's id
     */
    UUID raise(UUID caseId, Map<String, Object> answers, Actor actor);
}
