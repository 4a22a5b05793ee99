package org.throughline.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
            WaitlistPlace waitlist,
            Appointment appointment,
            Receipt receipt,
            Instant clarifiedAt) {

        static final Details NONE = new Details(null, null, null, null, null, null, null, null, null);

        Details withReason(Reason given) {
            return new Details(
                    serviceId, given, clientNeed, urgency, sentAt, waitlist, appointment, receipt, clarifiedAt);
        }

        Details withService(UUID chosen, String wanted, String howUrgent) {
            return new Details(chosen, reason, wanted, howUrgent, sentAt, waitlist, appointment, receipt, clarifiedAt);
        }

        Details withSentAt(Instant at) {
            return new Details(serviceId, reason, clientNeed, urgency, at, waitlist, appointment, receipt, clarifiedAt);
        }

        Details withWaitlist(WaitlistPlace place) {
            return new Details(
                    serviceId, reason, clientNeed, urgency, sentAt, place, appointment, receipt, clarifiedAt);
        }

        Details withAppointment(Appointment made) {
            return new Details(serviceId, reason, clientNeed, urgency, sentAt, waitlist, made, receipt, clarifiedAt);
        }

        Details withReceipt(Receipt said) {
            return new Details(
                    serviceId, reason, clientNeed, urgency, sentAt, waitlist, appointment, said, clarifiedAt);
        }

        Details withClarifiedAt(Instant at) {
            return new Details(serviceId, reason, clientNeed, urgency, sentAt, waitlist, appointment, receipt, at);
        }

        /** Null until one is made. */
        public Instant appointmentAt() {
            return appointment == null ? null : appointment.at();
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
    public void waitlist(WaitlistPlace place, Reason reason, Instant at, String by) {
        become(ReferralStatus.ACCEPTED, null, at, by);
        become(ReferralStatus.ON_HOLD, reason, at, by);
        details = details.withWaitlist(place);
    }

    /** What the provider says of the wait now; what it does not say stays as it was said before. */
    public void waitOn(WaitlistPlace place) {
        details = details.withWaitlist(details.waitlist() == null ? place : place.over(details.waitlist()));
    }

    /** The wait is over, whether there is an appointment yet or not. */
    public void findPlace(Instant at, String by) {
        if (status == ReferralStatus.ON_HOLD) {
            become(ReferralStatus.IN_PROGRESS, null, at, by);
        }
    }

    /** An appointment, or another one in its place. */
    public void schedule(Appointment appointment, Instant at, String by) {
        begin(at, by);
        details = details.withAppointment(appointment);
    }

    /**
     * The client or the family said so; a service that began without an appointment has begun by it.
     *
     * @param zone that {@code at} has its day in
     * @throws Rejection forbidden where a provider says it; invalid at {@code receivedOn} for a day to come, or one before
     *     the referral was sent
     */
    public void complete(Receipt receipt, ZoneId zone, Instant at, String by) {
        ReceiptPolicy.requireNoProvider(by);
        ReceiptPolicy.requireDay(receipt.on(), LocalDate.ofInstant(at, zone));
        if (status == ReferralStatus.ACCEPTED || status == ReferralStatus.ON_HOLD) {
            become(ReferralStatus.IN_PROGRESS, null, at, by);
        }
        become(ReferralStatus.COMPLETED, null, at, by);
        details = details.withReceipt(receipt);
    }

    /** The provider was asked why it says otherwise than the client: what it said before counts no more. */
    public void clarify(Instant at) {
        details = details.withClarifiedAt(at);
    }

    private void begin(Instant at, String by) {
        if (status != ReferralStatus.IN_PROGRESS) {
            become(ReferralStatus.IN_PROGRESS, null, at, by);
        }
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
