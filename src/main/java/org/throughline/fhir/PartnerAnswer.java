package org.throughline.fhir;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.throughline.fhir.resource.FhirRefused;
import org.throughline.fhir.resource.TaskOutputs;
import org.throughline.fhir.resource.TaskUpdate;
import org.throughline.referral.ProviderReply;
import org.throughline.referral.ProviderReply.ReplyDetails;
import org.throughline.referral.ProviderReply.ReplyKind;
import org.throughline.referral.ProviderReport.ReportContent;
import org.throughline.referral.ProviderReport.ReportKind;

/**
 * What a change of a Task is in the words of referrals: an answer to what the referral waits for, or something that the
 * provider reports and the agency looks at.
 */
final class PartnerAnswer {

    /** Codes of the guide by which a provider says that the client waits for a place. */
    private static final List<String> WAITS = List.of("not-enrolled-on-waitlist", "waitlist");

    private static final String OTHER = "other";
    private static final String NO_SHOW = "no-show";

    /** States in which a provider can say whether the client came. */
    private static final List<String> TAKEN = List.of("accepted", "in-progress");

    private final TaskUpdate change;
    private final ZoneId zone;

    PartnerAnswer(TaskUpdate change, ZoneId zone) {
        this.change = change;
        this.zone = zone;
    }

    /**
     * Empty where the change answers nothing that is asked.
     *
     * @throws FhirRefused 422 at {@code Task.output} where an appointment is missing
     */
    Optional<ReplyKind> reply() {
        return switch (change.from() + " " + change.to()) {
            case "requested accepted" -> Optional.of(waits() ? ReplyKind.WAITLIST : ReplyKind.ACCEPT);
            case "requested rejected", "requested cancelled", "on-hold cancelled", "on-hold failed" ->
                Optional.of(ReplyKind.DECLINE);
            case "on-hold on-hold" -> waits() ? Optional.of(ReplyKind.WAITLIST) : Optional.empty();
            case "accepted in-progress" -> Optional.of(withAppointment());
            case "on-hold in-progress" -> Optional.of(ReplyKind.ACCEPT);
            default -> Optional.empty();
        };
    }

    private boolean waits() {
        return WAITS.stream().anyMatch(change::says);
    }

    private ReplyKind withAppointment() {
        if (change.appointmentAt() == null) {
            throw FhirRefused.at("Task.output", IssueType.REQUIRED, "fhir.refused.appointment-missing");
        }
        return ReplyKind.APPOINTMENT;
    }

    ProviderReply of(ReplyKind kind) {
        boolean declines = kind == ReplyKind.DECLINE;
        ReplyDetails details = new ReplyDetails(
                null,
                appointment(change.appointmentAt()),
                declines ? reason() : null,
                declines ? change.reasonText() : null,
                null,
                null);
        return new ProviderReply(kind, details, declines ? null : words());
    }

    /** What is no reason of ours is another one, in the provider's words. */
    private String reason() {
        return change.reasonCode() == null ? OTHER : change.reasonCode();
    }

    private LocalDateTime appointment(Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, zone);
    }

    /**
     * What is kept beside: that it is done or that nobody came, and words without a step.
     *
     * @throws FhirRefused 422 at {@code Task.status} for a step that the provider does not decide once it took the client
     */
    ReportContent report() {
        boolean moves = !change.to().equals(change.from());
        if (moves && "completed".equals(change.to())) {
            return new ReportContent(ReportKind.DONE, null, null, words());
        }
        if (TAKEN.contains(change.from()) && NO_SHOW.equals(change.reasonCode()) && (!moves || isFailed())) {
            return new ReportContent(ReportKind.NO_SHOW, null, null, message());
        }
        if (moves) {
            throw FhirRefused.at(
                    "Task.status", IssueType.BUSINESSRULE, "fhir.refused.no-way", change.from(), change.to());
        }
        return new ReportContent(ReportKind.MESSAGE, null, null, message());
    }

    private boolean isFailed() {
        return "failed".equals(change.to());
    }

    private String message() {
        String moved = change.from().equals(change.to()) ? null : change.from() + " → " + change.to();
        String appointment = change.appointmentAt() == null
                ? null
                : appointment(change.appointmentAt()).toString().replace('T', ' ');
        return joined(moved, appointment, words());
    }

    private String words() {
        String outputs = change.outputs().stream().map(TaskOutputs::words).collect(Collectors.joining("\n"));
        String words = joined(change.reasonText(), outputs);
        return words.isEmpty() ? null : words;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
