package org.throughline.safety;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.shared.Actor;

/** Suspicions that somebody is being harmed or may be, from the first word to the sealed written report. */
public interface SafetyConcerns {

    /** The form a concern is raised with. */
    String CONCERN_FORM = "safety-concern";

    /**
     * Raises a concern about a case: the safety response starts beside whatever else the case is doing. Anybody who may
     * read the case, or holds a task of it, may raise one.
     *
     * @param answers of the form {@value #CONCERN_FORM}
     * @return the concern's id
     */
    UUID raise(UUID caseId, Map<String, Object> answers, Actor actor);

    /**
     * Those concerns of a case that this reader may know of, newest first; the reading is logged. They are for the
     * case's worker and supervisors and for whoever raised or reported one, not for everybody who may read the case.
     */
    List<ConcernView> visible(UUID caseId, Actor reader);

    /** True where this reader may see the case's concerns whoever raised them. */
    boolean mayRead(UUID caseId, Actor reader);

    /** One concern for an automatic step or a form of its own task: checks no access. */
    ConcernView require(UUID concernId);

    /** When the jurisdiction wants the written report, counted from the telephone call. */
    Instant writtenReportDue(UUID concernId);

    void recordPhoneReport(UUID concernId, UUID submissionId);

    /** Seals the written report: its text and SHA-256 are never changed; one filed again is a new revision. */
    void fileSafetyReport(UUID concernId, UUID submissionId);

    /** A supervisor knows of it. That is all: there is no veto. */
    void recordAcknowledgement(UUID concernId, UUID submissionId);

    /** The written report is late: the supervisors of the case are told, on every page until it is filed. */
    void escalateSafetyReport(UUID concernId);
}
