package org.throughline.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;

/** The use cases of the case itself. Each is one transaction, or joins the caller's. */
public interface Cases {

    /** Opens a case in the stage intake. Its process starts with {@link #startLifecycle}. */
    OpenedCase open(NewCase request, Actor by);

    /**
     * Starts the process case-lifecycle for an open case.
     *
     * @param variables ids and routing flags only
     */
    void startLifecycle(UUID caseId, Map<String, Object> variables);

    /**
     * The case as its page shows it. Checks access and logs the read, as the part that the page declares with
     * {@link org.throughline.shell.Reads}.
     *
     * @throws org.throughline.shared.Rejection not found {@code case-unknown}, also where the reader may not know of it
     */
    CaseView view(String caseNumber, Actor reader);

    /**
     * As much of the case as a task of it needs, also for those who may not read the whole record; logs the read.
     *
     * @param processKey the process of the task, or null for a task of any
     * @throws org.throughline.shared.Rejection not found {@code case-unknown}
     */
    CaseView viewForTask(String caseNumber, String processKey, Actor reader);

    /** For automatic steps and use cases that were let in already: checks no access, logs nothing. */
    CaseSummary require(UUID caseId);

    /** As {@link #require}, by number; empty where there is none. */
    Optional<CaseSummary> find(String caseNumber);

    /** What this reader may see of the cases; filtered by access inside the query. Logs which were shown. */
    Slice<CaseSummary> list(CaseQuery query, Actor reader);

    /** How many cases {@link #list} walks over all its pages. */
    long count(CaseQuery query, Actor reader);

    /** The cases of a person, newest first; checks no access. */
    List<CaseSummary> ofPerson(UUID personId);

    /** Says whose case it is, after records of persons were linked or a link was taken back. */
    void linkPerson(UUID caseId, UUID personId);

    void recordTriage(UUID caseId, Triage triage);

    /** Who could take the case, best first, with the reasons; kept for the supervisor's form. */
    void proposeWorker(UUID caseId);

    /** Worker, team, and the supervisor answering for both. */
    void recordAssignment(UUID caseId, String worker, String team, String by);

    void recordRisk(UUID caseId, String level, String by);

    /**
     * @param stage intake, assessment, plan, referral, follow-up or closure. While services are still being arranged, a
     *     case that enters follow-up stays in referral.
     */
    void enterStage(UUID caseId, String stage);

    /** All services announced by one plan are arranged or given up: the case goes on from referral to follow-up. */
    void servicesArranged(UUID caseId);

    /** Ends the episode. Idempotent: a closed case stays as it is. */
    void close(UUID caseId, CaseOutcome outcome);

    /**
     * Begins a new episode of a closed case, in intake again, and starts its lifecycle anew. The record stays one.
     *
     * @throws org.throughline.shared.Rejection forbidden {@code reopening-not-yours}
     */
    void reopen(UUID caseId, String reason, Actor by);
}
