package org.throughline.people.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.shared.FactKind;
import org.throughline.shared.Rejection;

/** What an answer tells of a fact. What was left empty tells nothing: it is neither zero nor no. */
public final class FactPolicy {

    private static final int LONGEST = 200;
    private static final Pattern ZIP = Pattern.compile("(?<!\\d)(\\d{5})(?:-\\d{4})?(?!\\d)");

    private FactPolicy() {}

    /**
     * @param field where the answer was given, for a refusal
     * @return how it is kept, or empty where it tells nothing
     * @throws Rejection at the field, {@code fact-unreadable}, where it cannot be one
     */
    public static Optional<String> read(FactKind kind, Object answer, String field) {
        if (answer == null) {
            return Optional.empty();
        }
        Optional<String> read =
                switch (kind.shape()) {
                    case MANY -> many(answer);
                    case NUMBER -> number(kind, text(answer), field);
                    case CHOICE -> choice(kind, text(answer), field);
                    case TEXT -> kind == FactKind.POSTAL_CODE ? zip(text(answer)) : Optional.of(text(answer));
                };
        return read.filter(value -> !value.isEmpty() && !FactKind.UNTOLD.contains(value))
                .map(value -> value.substring(0, Math.min(LONGEST, value.length())));
    }

    private static Optional<String> many(Object answer) {
        return answer instanceof List<?> several
                ? Optional.of(several.stream()
                        .map(FactPolicy::text)
                        .filter(one -> !one.isEmpty() && !FactKind.UNTOLD.contains(one))
                        .distinct()
                        .collect(Collectors.joining(", ")))
                : Optional.of(text(answer));
    }

    private static Optional<String> number(FactKind kind, String typed, String field) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(typed).stripTrailingZeros();
            boolean whole = number.scale() <= 0;
            boolean fits = kind == FactKind.HOUSEHOLD_SIZE
                    ? whole && number.signum() > 0 && number.precision() - number.scale() <= 2
                    : number.signum() >= 0 && number.precision() - number.scale() <= 7;
            if (fits) {
                return Optional.of(number.toPlainString());
            }
        } catch (NumberFormatException notANumber) {
            // answered below, in the same words
        }
        throw Rejection.invalidField(field, "fact-unreadable");
    }

    private static Optional<String> choice(FactKind kind, String value, String field) {
        if (value.isEmpty() || kind.choices().contains(value) || FactKind.UNTOLD.contains(value)) {
            return Optional.of(value);
        }
        throw Rejection.invalidField(field, "fact-unreadable");
    }

    private static Optional<String> zip(String text) {
        Matcher within = ZIP.matcher(text);
        return within.find() ? Optional.of(within.group(1)) : Optional.empty();
    }

    private static String text(Object answer) {
        return answer == null ? "" : answer.toString().strip();
    }
}
