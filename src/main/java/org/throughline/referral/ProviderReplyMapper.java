package org.throughline.referral;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.referral.ProviderReply.ReplyDetails;
import org.throughline.referral.ProviderReply.ReplyKind;
import org.throughline.referral.domain.Reason;
import org.throughline.shared.Rejection;

/** Says a provider's reply in the fields of the form that asks for it. The form decides what it takes. */
final class ProviderReplyMapper {

    private static final String OTHER = Reason.Code.OTHER.id();

    private ProviderReplyMapper() {}

    static Map<String, Object> answers(ProviderTurn turn, ProviderReply reply) {
        Map<String, Object> answers = new LinkedHashMap<>();
        switch (turn) {
            case RESPONSE -> {
                answers.put("response", response(reply.kind()));
                put(answers, "contactPerson", reply.details().contactPerson());
            }
            case PLACE -> answers.put("waitlist", waitlist(reply.kind()));
            case APPOINTMENT -> {
                requireTaken(reply.kind());
                requireAppointment(reply.details());
                put(answers, "contactPerson", reply.details().contactPerson());
            }
            default -> throw notNow();
        }
        putDetails(answers, reply);
        return answers;
    }

    private static void putDetails(Map<String, Object> answers, ProviderReply reply) {
        ReplyDetails details = reply.details();
        String note = reply.note();
        switch (reply.kind()) {
            case APPOINTMENT -> {
                requireAppointment(details);
                putAppointment(answers, details);
            }
            case ACCEPT -> putAppointment(answers, details);
            case WAITLIST -> {
                put(answers, "waitlistPosition", details.position());
                put(
                        answers,
                        "expectedOn",
                        details.expectedOn() == null
                                ? null
                                : details.expectedOn().toString());
            }
            case DECLINE -> {
                put(answers, "reason", details.reason());
                if (OTHER.equals(details.reason())) {
                    put(answers, "reasonText", details.reasonText());
                } else if (note == null) {
                    note = details.reasonText();
                }
            }
        }
        put(answers, "note", note);
    }

    private static void putAppointment(Map<String, Object> answers, ReplyDetails details) {
        put(
                answers,
                "appointmentAt",
                details.appointmentAt() == null
                        ? null
                        : details.appointmentAt()
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString());
    }

    private static String response(ReplyKind kind) {
        return switch (kind) {
            case ACCEPT, APPOINTMENT -> "accepted";
            case DECLINE -> "rejected";
            case WAITLIST -> "waitlisted";
        };
    }

    private static String waitlist(ReplyKind kind) {
        return switch (kind) {
            case ACCEPT, APPOINTMENT -> "place-found";
            case DECLINE -> "given-up";
            case WAITLIST -> "still-waiting";
        };
    }

    private static void requireTaken(ReplyKind kind) {
        if (kind != ReplyKind.ACCEPT && kind != ReplyKind.APPOINTMENT) {
            throw notNow();
        }
    }

    private static void requireAppointment(ReplyDetails details) {
        if (details.appointmentAt() == null) {
            throw Rejection.invalidField("appointmentAt", "provider-appointment-missing");
        }
    }

    private static Rejection notNow() {
        return Rejection.conflict("provider-reply-not-now");
    }

    private static void put(Map<String, Object> answers, String key, Object value) {
        if (value != null && !value.toString().isBlank()) {
            answers.put(key, value);
        }
    }
}
