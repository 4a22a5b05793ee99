package org.throughline.directory.mapping;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.throughline.directory.hsds.ClockTimes;
import org.throughline.directory.hsds.ServiceConditions;
import org.throughline.directory.hsds.TextCleaner;
import org.throughline.directory.hsds.Weekdays;

/** What a column of HSDS takes; told as {@code mapping.type.<id>}. */
enum TargetType {
    TEXT("text", text -> true),
    LIST("list", text -> true),
    ID("id", text -> true),
    EMAIL("email", text -> TextCleaner.email(text) != null),
    URL("url", text -> TextCleaner.url(text) != null),
    PHONE("phone", text -> text.chars().filter(Character::isDigit).count() >= 3),
    AGE("age", text -> text.matches("\\d{1,3}(\\.0+)?") && Double.parseDouble(text) <= 150),
    PERCENT("percent", text -> ServiceConditions.percent(text) != null),
    YES_NO("yes-no", text -> ServiceConditions.yesOrNo(text) != null),
    IMMIGRATION("immigration", ServiceConditions::isImmigrationStatus),
    AMOUNT("amount", text -> text.matches("\\d{1,9}(\\.\\d{1,4})?")),
    LATITUDE("latitude", text -> isDegrees(text, 90)),
    LONGITUDE("longitude", text -> isDegrees(text, 180)),
    STATUS("status", oneOf("active", "inactive", "defunct", "temporarily closed")),
    ADDRESS_TYPE("address-type", oneOf("physical", "postal", "virtual")),
    FREQUENCY("frequency", oneOf("weekly", "monthly")),
    WEEKDAY("weekday", text -> !Weekdays.parse(text).isEmpty()),
    TIME("time", text -> ClockTimes.parse(text).isPresent()),
    DATE("date", TargetType::isDate);

    private final String id;
    private final Predicate<String> fits;

    TargetType(String id, Predicate<String> fits) {
        this.id = id;
        this.fits = fits;
    }

    static TargetType of(String id) {
        for (TargetType type : values()) {
            if (type.id.equals(id)) {
                return type;
            }
        }
        throw new IllegalArgumentException(id);
    }

    String id() {
        return id;
    }

    /** @param text not blank */
    boolean fits(String text) {
        return fits.test(text.strip());
    }

    /** True where one column holds several values. */
    boolean isSeveral() {
        return this == LIST || this == IMMIGRATION;
    }

    private static Predicate<String> oneOf(String... words) {
        return text -> List.of(words).contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isDegrees(String text, int most) {
        return text.matches("-?\\d{1,3}(\\.\\d{1,20})?") && Math.abs(Double.parseDouble(text)) <= most;
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
