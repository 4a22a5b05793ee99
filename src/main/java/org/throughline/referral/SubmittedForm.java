package org.throughline.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.throughline.engine.Submission;
import org.throughline.referral.domain.Reason;
import org.throughline.shared.CaseDecision;
import org.throughline.shared.FormAnswers;

/** An accepted form, read by field. */
final class SubmittedForm {

    private static final String NO_REASON = "other";

    private final Submission submission;
    private final ZoneId zone;

    SubmittedForm(Submission submission, ZoneId zone) {
        this.submission = submission;
        this.zone = zone;
    }

    String by() {
        return submission.by();
    }

    /** The field's text without surrounding space; null where it was left empty. */
    String text(String field) {
        Object value = submission.answers().get(field);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    String firstText(String... fields) {
        for (String field : fields) {
            if (text(field) != null) {
                return text(field);
            }
        }
        return null;
    }

    /** @see FormAnswers#decision */
    <D extends Enum<D> & CaseDecision> D decision(String field, Class<D> decisions) {
        return new FormAnswers(submission.answers()).decision(field, decisions);
    }

    List<String> texts(String field) {
        return submission.answers().get(field) instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }

    LocalDate date(String field) {
        String text = text(field);
        return text == null ? null : LocalDate.parse(text.substring(0, 10));
    }

    /** A date and time, in the agency's zone where it names none. */
    Instant instant(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        boolean zoned = text.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})$");
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    /** The reason as given; every form that ends an attempt asks for one. */
    Reason reason() {
        return Reason.of(reasonCode(), firstText("reasonText", "note"));
    }

    String reasonCode() {
        if (text("reason") != null) {
            return text("reason");
        }
        return "refused".equals(text("consent")) ? Reason.Code.CLIENT_DECLINED.id() : NO_REASON;
    }
}
