package org.throughline.casefile.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.casefile.Assignment;
import org.throughline.casefile.CaseStatus;
import org.throughline.casefile.Client;
import org.throughline.casefile.Episode;
import org.throughline.casefile.ServiceRequest;
import org.throughline.casefile.Triage;
import org.throughline.shared.Rejection;
import org.throughline.shared.Stage;

/**
 * A case as it stands. Whatever happens to it is a transition of its own, which answers the case as it stands afterwards
 * and refuses what may not happen now.
 *
 * @param episode the present one, or the last where the case is closed
 * @param riskLevel null before the first assessment
 */
public record CaseFile(
        UUID id,
        String number,
        Client client,
        ServiceRequest request,
        String openedBy,
        Episode episode,
        StageProgress progress,
        Triage triage,
        String riskLevel,
        Assignment assignment) {

    public static CaseFile opened(
            UUID id, String number, Client client, ServiceRequest request, String by, Instant at) {
        return new CaseFile(
                id,
                number,
                client,
                request,
                by,
                Episode.first(at),
                StageProgress.begun(at),
                Triage.NONE,
                null,
                Assignment.NONE);
    }

    public CaseStatus status() {
        return episode.isOver() ? CaseStatus.CLOSED : CaseStatus.OPEN;
    }

    public Stage stage() {
        return progress.stage();
    }

    public boolean isOpen() {
        return status() == CaseStatus.OPEN;
    }

    /** @throws Rejection conflict {@code case-closed} */
    public CaseFile requireOpen() {
        if (!isOpen()) {
            throw Rejection.conflict("case-closed", number);
        }
        return this;
    }

    /**
     * Contact can end once, before anybody began to close the case.
     *
     * @throws Rejection conflict {@code case-closed}, {@code case-closing}
     */
    public CaseFile requireInContact() {
        requireOpen();
        if (stage() == Stage.CLOSURE) {
            throw Rejection.conflict("case-closing");
        }
        return this;
    }

    public boolean isInContact() {
        return isOpen() && stage() != Stage.CLOSURE;
    }

    /** Whose case it is can also turn out after it was closed. */
    public CaseFile linkedTo(Client other) {
        return with(other, episode, progress, triage, riskLevel, assignment);
    }

    /** @throws Rejection conflict {@code case-closed} */
    public CaseFile triaged(Triage found) {
        requireOpen();
        return with(client, episode, progress, found, riskLevel, assignment);
    }

    /** @throws Rejection conflict {@code case-closed} */
    public CaseFile assigned(Assignment made) {
        requireOpen();
        return with(client, episode, progress, triage, riskLevel, made);
    }

    /** @throws Rejection conflict {@code case-closed} */
    public CaseFile assessed(String level) {
        requireOpen();
        return with(client, episode, progress, triage, level, assignment);
    }

    /** @throws Rejection conflict {@code case-closed} */
    public CaseFile entered(Stage stage, Instant at) {
        requireOpen();
        return with(client, episode, progress.entered(stage, at), triage, riskLevel, assignment);
    }

    /** One announcement of services is settled; that of a closed case was settled with it. */
    public CaseFile servicesArranged(Instant at) {
        return isOpen() ? with(client, episode, progress.arranged(at), triage, riskLevel, assignment) : this;
    }

    /** @throws Rejection conflict {@code case-closed} */
    public CaseFile closed(String outcome, Instant at) {
        requireOpen();
        return with(client, episode.ended(at, outcome), progress.settled(), triage, riskLevel, assignment);
    }

    /**
     * Begins a new episode, in intake again; what was known of the case stays.
     *
     * @throws Rejection conflict {@code case-open}
     */
    public CaseFile reopened(Instant at) {
        if (isOpen()) {
            throw Rejection.conflict("case-open", number);
        }
        return with(client, episode.next(at), StageProgress.begun(at), triage, riskLevel, assignment);
    }

    private CaseFile with(
            Client whose, Episode present, StageProgress reached, Triage urgency, String risk, Assignment responsible) {
        return new CaseFile(id, number, whose, request, openedBy, present, reached, urgency, risk, responsible);
    }
}
