package org.throughline.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.shared.Rejection;

/** One attempt to refer a client to a service for a planned need. It guards its own transitions and records each. */
public final class Referral {

    /** A transition that was made. */
    public record StatusTransition(ReferralStatus from, ReferralStatus to, Reason reason, Instant at, String by) {}

    private final UUID id;
    private final UUID caseId;
    private final UUID plannedServiceId;
    private final int attempt;
    private final String need;
    private final int version;
    private final List<StatusTransition> changes = new ArrayList<>();
    private ReferralStatus status;
    private Details details;

    /** What is known of it besides its state; everything may be null. */
    public record Details(
            UUID serviceId,
            Reason reason,
            String clientNeed,
            String urgency,
            Instant sentAt,
            Instant appointmentAt,
            String appointmentNote,
            LocalDate receivedOn,
            String receivedNote) {

        static final Details NONE = new Details(null, null, null, null, null, null, null, null, null);

        Details withReason(Reason given) {
            return new Details(
                    serviceId,
                    given,
                    clientNeed,
                    urgency,
                    sentAt,
                    appointmentAt,
                    appointmentNote,
                    receivedOn,
                    receivedNote);
        }

        Details withService(UUID chosen, String wanted, String howUrgent) {
            return new Details(
                    chosen,
                    reason,
                    wanted,
                    howUrgent,
                    sentAt,
                    appointmentAt,
                    appointmentNote,
                    receivedOn,
                    receivedNote);
        }

        Details withSentAt(Instant at) {
            return new Details(
                    serviceId,
                    reason,
                    clientNeed,
                    urgency,
                    at,
                    appointmentAt,
                    appointmentNote,
                    receivedOn,
                    receivedNote);
        }

        Details withAppointment(Instant at, String note) {
            return new Details(serviceId, reason, clientNeed, urgency, sentAt, at, note, receivedOn, receivedNote);
        }

        Details withReceipt(LocalDate on, String note) {
            return new Details(
                    serviceId, reason, clientNeed, urgency, sentAt, appointmentAt, appointmentNote, on, note);
        }
    }

    /** As stored. */
    public Referral(
            UUID id,
            UUID caseId,
            UUID plannedServiceId,
            int attempt,
            String need,
            ReferralStatus status,
            Details details,
            int version) {
        this.id = id;
        this.caseId = caseId;
        this.plannedServiceId = plannedServiceId;
        this.attempt = attempt;
        this.need = need;
        this.status = status;
        this.details = details;
        this.version = version;
    }

    public static Referral open(UUID caseId, UUID plannedServiceId, int attempt, String need, Instant at, String by) {
        Referral opened = new Referral(
                UUID.randomUUID(), caseId, plannedServiceId, attempt, need, ReferralStatus.DRAFT, Details.NONE, 0);
        opened.changes.add(new StatusTransition(null, ReferralStatus.DRAFT, null, at, by));
        return opened;
    }

    /** The worker's choice; the client has still to agree. */
    public void choose(UUID serviceId, String clientNeed, String urgency) {
        requireDraft();
        details = details.withService(serviceId, clientNeed, urgency);
    }

    /** The client did not want the service that was chosen. */
    public void dropChoice() {
        requireDraft();
        details = details.withService(null, details.clientNeed(), details.urgency());
    }

    public void send(Instant at, String by) {
        become(ReferralStatus.REQUESTED, null, at, by);
        details = details.withSentAt(at);
    }

    public void accept(Instant at, String by) {
        become(ReferralStatus.ACCEPTED, null, at, by);
    }

    public void reject(Reason reason, Instant at, String by) {
        become(ReferralStatus.REJECTED, reason, at, by);
    }

    /** A place on a waiting list: the provider takes the client, but not yet. */
    public void waitlist(Reason reason, Instant at, String by) {
        become(ReferralStatus.ACCEPTED, null, at, by);
        become(ReferralStatus.ON_HOLD, reason, at, by);
    }

    /** An appointment, or another one in its place. */
    public void schedule(Instant appointmentAt, String note, Instant at, String by) {
        if (status != ReferralStatus.IN_PROGRESS) {
            become(ReferralStatus.IN_PROGRESS, null, at, by);
        }
        details = details.withAppointment(appointmentAt, note);
    }

    /** The client said so. */
    public void complete(LocalDate receivedOn, String note, Instant at, String by) {
        become(ReferralStatus.COMPLETED, null, at, by);
        details = details.withReceipt(receivedOn, note);
    }

    public void fail(Reason reason, Instant at, String by) {
        become(ReferralStatus.FAILED, reason, at, by);
    }

    public void cancel(Reason reason, Instant at, String by) {
        become(ReferralStatus.CANCELLED, reason, at, by);
    }

    /** Every transition goes through here. */
    void become(ReferralStatus next, Reason reason, Instant at, String by) {
        if (!status.mayBecome(next)) {
            throw Rejection.conflict("referral-transition", status.id(), next.id());
        }
        if (next.needsReason() && reason == null) {
            throw Rejection.invalidField("reason", "referral-reason-missing");
        }
        changes.add(new StatusTransition(status, next, next.needsReason() ? reason : null, at, by));
        status = next;
        details = details.withReason(next.needsReason() ? reason : null);
    }

    private void requireDraft() {
        if (status != ReferralStatus.DRAFT) {
            throw Rejection.conflict("referral-already-sent");
        }
    }

    /** Whether the provider sent it back because the client is not eligible there. */
    public boolean isIneligible() {
        return status == ReferralStatus.REJECTED
                && details.reason() != null
                && details.reason().code() == Reason.Code.INELIGIBLE;
    }

    public boolean isOpen() {
        return !status.isTerminal();
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID plannedServiceId() {
        return plannedServiceId;
    }

    public int attempt() {
        return attempt;
    }

    public String need() {
        return need;
    }

    public ReferralStatus status() {
        return status;
    }

    public Details details() {
        return details;
    }

    int version() {
        return version;
    }

    List<StatusTransition> changes() {
        return changes;
    }
}
