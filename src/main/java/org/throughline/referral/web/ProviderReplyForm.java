package org.throughline.referral.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.referral.ProviderReply;
import org.throughline.referral.ProviderReply.ReplyDetails;
import org.throughline.referral.ProviderReply.ReplyKind;
import org.throughline.referral.ProviderReport.ReportContent;
import org.throughline.referral.ProviderReport.ReportKind;
import org.throughline.referral.ProviderReport.ReportedHelp;
import org.throughline.shared.Rejection;

/**
 * What a provider typed, as it was typed. The names are those of the forms that the answers are kept by.
 *
 * @param kind of a reply or a report, kebab-case
 * @param on the day that a report is about
 */
record ProviderReplyForm(
        String kind,
        String contactPerson,
        String appointmentAt,
        String reason,
        String reasonText,
        String waitlistPosition,
        String expectedOn,
        String on,
        String helped,
        String text,
        String note) {

    static final ProviderReplyForm NONE =
            new ProviderReplyForm(null, null, null, null, null, null, null, null, null, null, null);

    boolean isGiven() {
        return kind != null && !kind.isBlank();
    }

    /** Empty where it is no answer to what the referral waits for. */
    Optional<ProviderReply> reply() {
        return find(ReplyKind.values(), one -> one.name().toLowerCase(Locale.ROOT), kind)
                .map(known -> new ProviderReply(
                        known,
                        new ReplyDetails(
                                given(contactPerson),
                                parsed("appointmentAt", appointmentAt, LocalDateTime::parse),
                                given(reason),
                                given(reasonText),
                                parsed("waitlistPosition", waitlistPosition, Integer::valueOf),
                                parsed("expectedOn", expectedOn, LocalDate::parse)),
                        given(note)));
    }

    /** @throws Rejection invalid {@code provider-reply-unknown} where it is none of what a provider can say */
    ReportContent report() {
        ReportKind known = find(ReportKind.values(), ReportKind::id, kind)
                .orElseThrow(() -> Rejection.invalid("provider-reply-unknown"));
        ReportedHelp help = given(helped) == null
                ? null
                : find(ReportedHelp.values(), ReportedHelp::id, helped)
                        .orElseThrow(() -> Rejection.invalidField("helped", "provider-reply-unknown"));
        return new ReportContent(known, help, parsed("on", on, LocalDate::parse), given(text));
    }

    /** What stands in the fields, by their names; only those that have something. */
    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", kind);
        fields.put("contactPerson", contactPerson);
        fields.put("appointmentAt", appointmentAt);
        fields.put("reason", reason);
        fields.put("reasonText", reasonText);
        fields.put("waitlistPosition", waitlistPosition);
        fields.put("expectedOn", expectedOn);
        fields.put("on", on);
        fields.put("helped", helped);
        fields.put("text", text);
        fields.put("note", note);
        fields.values().removeIf(typed -> given(typed) == null);
        return fields;
    }

    /** Whose fields are not empty. */
    public Set<String> names() {
        return fields().keySet();
    }

    /** What stands in that field, or null. */
    public String get(String field) {
        return fields().get(field);
    }

    /** All that was typed, for a message to the worker. */
    String words() {
        return fields().entrySet().stream()
                .filter(field -> !field.getKey().equals("kind"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }

    private static <T> Optional<T> find(T[] values, Function<T, String> id, String wanted) {
        return Arrays.stream(values).filter(one -> id.apply(one).equals(wanted)).findFirst();
    }

    private static String given(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static <T> T parsed(String field, String typed, Function<String, T> parse) {
        try {
            return given(typed) == null ? null : parse.apply(given(typed).replace(' ', 'T'));
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw Rejection.invalidField(field, "provider-reply-unreadable");
        }
    }
}
