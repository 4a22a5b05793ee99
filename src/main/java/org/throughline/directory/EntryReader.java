package org.throughline.directory;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.directory.domain.CareRepository;
import org.throughline.directory.hsds.TextCleaner;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormRefused;
import org.throughline.shared.PhoneNumber;
import org.throughline.shared.TypedNumber;
import org.throughline.shared.TypedTime;

/** Reads what somebody wrote of an entry, and says of every value that is none why. What was there before stands as it is. */
@Component
class EntryReader {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int OLDEST = 150;
    private static final int MOST_ROWS = 200;

    private final MessageSource messages;
    private final CareRepository entries;

    EntryReader(MessageSource messages, CareRepository entries) {
        this.messages = messages;
        this.entries = entries;
    }

    /** A value that is refused, by the code of the message {@code entry.wrong.<code>}. */
    private static final class WrongValue extends Exception {
        private final transient Object[] args;

        WrongValue(String code, Object... args) {
            super(code, null, false, false);
            this.args = args;
        }
    }

    /**
     * @param before what is there; empty for a new entry
     * @return what is written as it is kept, only what was given
     * @throws FormRefused with every value that is refused
     */
    EntryForm read(EntryKind kind, EntryForm before, EntryForm typed) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, String> fields = values("", kind.fields(), before.fields(), typed.fields(), errors);
        Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
        typed.lists().forEach((id, rows) -> kind.lists().stream()
                .filter(list -> list.id().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        list -> lists.put(id, rows(list, before.lists().getOrDefault(id, List.of()), rows, errors)),
                        () -> errors.add(new FieldError(id, text("unknown")))));
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
        return new EntryForm(fields, lists, typed.version());
    }

    private List<Map<String, String>> rows(
            EntryList list,
            List<Map<String, String>> before,
            List<Map<String, String>> typed,
            List<FieldError> errors) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (typed.size() > MOST_ROWS) {
            errors.add(new FieldError(list.id(), text("too-many", MOST_ROWS)));
            return rows;
        }
        for (int at = 0; at < typed.size(); at++) {
            Map<String, String> row = new LinkedHashMap<>(typed.get(at));
            String id = row.remove("id");
            Map<String, String> was = before.stream()
                    .filter(one -> id != null && id.equals(one.get("id")))
                    .findFirst()
                    .orElse(Map.of());
            if (row.values().stream().anyMatch(value -> value != null && !value.isBlank())) {
                String path = list.id() + "[" + at + "].";
                Map<String, String> read = values(path, list.fields(), was, row, errors);
                read.put("id", was.getOrDefault("id", ""));
                rows.add(read);
            }
        }
        return rows;
    }

    private Map<String, String> values(
            String path,
            List<EntryField> known,
            Map<String, String> before,
            Map<String, String> typed,
            List<FieldError> errors) {
        Map<String, String> values = new LinkedHashMap<>();
        boolean isNew = before.isEmpty();
        for (EntryField field : known) {
            String was = before.getOrDefault(field.name(), "");
            boolean given = typed.containsKey(field.name());
            String now = given && typed.get(field.name()) != null
                    ? typed.get(field.name()).strip()
                    : "";
            if (given && !isNew && now.replace("\r\n", "\n").equals(was)) {
                values.put(field.name(), was);
            } else if (given || isNew && field.required()) {
                try {
                    values.put(field.name(), value(field, now));
                } catch (WrongValue wrong) {
                    errors.add(new FieldError(path + field.name(), text(wrong.getMessage(), wrong.args)));
                }
            } else if (!isNew) {
                values.put(field.name(), was);
            }
        }
        typed.keySet().stream()
                .filter(name -> known.stream().noneMatch(field -> field.name().equals(name)))
                .forEach(name -> errors.add(new FieldError(path + name, text("unknown"))));
        oldestBelowYoungest(path, values, before, errors);
        return values;
    }

    private void oldestBelowYoungest(
            String path, Map<String, String> values, Map<String, String> before, List<FieldError> errors) {
        String from = values.getOrDefault("minimum_age", before.getOrDefault("minimum_age", ""));
        String to = values.getOrDefault("maximum_age", before.getOrDefault("maximum_age", ""));
        if (!from.isEmpty() && !to.isEmpty() && Integer.parseInt(from) > Integer.parseInt(to)) {
            errors.add(new FieldError(path + "maximum_age", text("ages", from, to)));
        }
    }

    private String text(String code, Object... args) {
        return messages.getMessage("entry.wrong." + code, args, LocaleContextHolder.getLocale());
    }

    private String value(EntryField field, String typed) throws WrongValue {
        if (typed.isEmpty()) {
            if (field.required()) {
                throw new WrongValue("missing");
            }
            return "";
        }
        if (typed.indexOf('\0') >= 0) {
            throw new WrongValue("character");
        }
        if (typed.length() > field.kind().longest()) {
            throw new WrongValue("too-long", field.kind().longest(), typed.length());
        }
        return switch (field.kind()) {
            case LINE -> typed.replaceAll("\\s+", " ");
            case TEXT -> typed.replace("\r\n", "\n");
            case EMAIL -> matching(EMAIL.matcher(typed).matches(), typed, "email");
            case URL -> given(Optional.ofNullable(TextCleaner.url(typed)), "url", typed);
            case PHONE -> matching(PhoneNumber.of(typed, null).isPresent(), typed, "phone");
            case YEARS ->
                given(
                        number(typed)
                                .filter(years ->
                                        years.scale() <= 0 && years.signum() >= 0 && years.intValue() <= OLDEST)
                                .map(BigDecimal::toPlainString),
                        "years",
                        typed);
            case DEGREES ->
                given(
                        number(typed)
                                .filter(degrees ->
                                        degrees.abs().intValue() <= ("latitude".equals(field.name()) ? 90 : 180))
                                .map(BigDecimal::toPlainString),
                        "degrees",
                        typed);
            case AMOUNT ->
                given(
                        number(typed).filter(amount -> amount.signum() >= 0).map(BigDecimal::toPlainString),
                        "amount",
                        typed);
            case TIME -> given(TypedTime.read(typed).map(LocalTime::toString), "time", typed);
            case WEEKDAY -> matching(typed.matches("[1-7]"), typed, "weekday");
            case STATUS -> matching(FieldKind.STATUSES.contains(typed), typed, "status");
            case PLACE -> matching(isPlace(typed), typed, "place");
        };
    }

    private static Optional<BigDecimal> number(String typed) {
        return TypedNumber.read(typed, LocaleContextHolder.getLocale());
    }

    private boolean isPlace(String id) {
        try {
            return entries.hasPlace(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    private static String matching(boolean matches, String typed, String code) throws WrongValue {
        if (!matches) {
            throw new WrongValue(code, typed);
        }
        return typed;
    }

    private static String given(Optional<String> value, String code, String typed) throws WrongValue {
        return value.orElseThrow(() -> new WrongValue(code, typed));
    }
}
