package org.throughline.directory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.directory.TableWriter.RowOutcome;
import org.throughline.directory.hsds.ClockTimes;
import org.throughline.directory.hsds.TableRow;
import org.throughline.directory.hsds.TextCleaner;
import org.throughline.directory.hsds.Weekdays;

/** Takes addresses, phone numbers and opening hours. */
final class ContactRows {

    private static final Pattern EXTENSION =
            Pattern.compile("(?i)^(.*\\d)\\W*\\s*(?:x|ext\\.?|extension)\\.?\\s*(\\d{1,8})$");
    private static final Pattern LAST_WORDS = Pattern.compile("(?:^|, )(\\p{L}[\\p{L} .'-]{1,40})$");

    private final ImportRun run;

    ContactRows(ImportRun run) {
        this.run = run;
    }

    RowOutcome physicalAddress(TableRow tableRow) {
        String kind = tableRow.text("address_type");
        return address(tableRow, "postal".equalsIgnoreCase(kind) ? "postal" : "physical");
    }

    RowOutcome postalAddress(TableRow tableRow) {
        return address(tableRow, "postal");
    }

    private RowOutcome address(TableRow tableRow, String kind) {
        Parents parents = new Parents(run, tableRow);
        parents.require(parents.location, parents.organization);
        String street = joined(tableRow.text("address_1", "address", "street"), tableRow.text("address_2"));
        String city = tableRow.text("city");
        if (city == null && street != null) {
            street = TextCleaner.address(street);
            city = lastWords(tableRow, street);
        }
        String postalCode = tableRow.text("postal_code", "zip");
        if (street == null && city == null && postalCode == null) {
            throw new UnusableRow("no-address", null);
        }
        run.addresses.refuseRepetition(
                tableRow.id("id"), kind, parents.location, parents.organization, street, city, postalCode);
        String key = kind + run.addresses.key(tableRow.id("id"), parents.location, parents.organization);
        return run.addresses.put(
                key,
                parents.locationId(),
                parents.organizationId(),
                tableRow.text("attention"),
                street,
                city,
                tableRow.text("county", "region"),
                tableRow.text("state_province", "state"),
                postalCode,
                tableRow.text("country"),
                kind);
    }

    private String lastWords(TableRow tableRow, String street) {
        Matcher last = LAST_WORDS.matcher(street);
        if (!last.find()) {
            return null;
        }
        run.remark(tableRow, "city-read-from-address", last.group(1));
        return last.group(1);
    }

    private static String joined(String first, String second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first + ", " + second;
    }

    RowOutcome phone(TableRow tableRow) {
        Parents parents = new Parents(run, tableRow);
        parents.require(parents.service, parents.location, parents.organization);
        String number = tableRow.text("number", "phone");
        if (number == null || number.chars().filter(Character::isDigit).count() < 3) {
            throw new UnusableRow("no-number", number);
        }
        if (number.length() > 100) {
            throw new UnusableRow("number-unreadable", number);
        }
        number = number.replace("\"", "").strip();
        String extension = tableRow.text("extension");
        Matcher inNumber = EXTENSION.matcher(number);
        if (extension == null && inNumber.matches()) {
            number = inNumber.group(1);
            extension = inNumber.group(2);
        }
        run.phones.refuseRepetition(
                tableRow.id("id"), parents.organization, parents.service, parents.location, number, extension);
        return run.phones.put(
                run.phones.key(tableRow.id("id"), parents.organization, parents.service, parents.location),
                parents.organizationId(),
                parents.serviceId(),
                parents.locationId(),
                number,
                extension,
                tableRow.text("type", "number_type"),
                tableRow.text("language"),
                tableRow.text("description", "department"));
    }

    RowOutcome schedule(TableRow tableRow) {
        Parents parents = new Parents(run, tableRow);
        parents.require(parents.service, parents.location);
        String days = tableRow.text("weekday", "byday");
        List<Integer> weekdays = days == null ? List.of() : Weekdays.parse(days);
        if (weekdays.isEmpty()) {
            throw new UnusableRow("weekday-unreadable", days);
        }
        LocalTime opens = time(tableRow.text("opens_at"));
        LocalTime closes = time(tableRow.text("closes_at"));
        if (opens == null && closes != null) {
            throw new UnusableRow("time-half", tableRow.text("closes_at"));
        }
        if (closes != null && !ClockTimes.closing(opens, closes).equals(closes)) {
            run.remark(
                    tableRow,
                    "closing-read-as-afternoon",
                    tableRow.text("opens_at") + "–" + tableRow.text("closes_at"));
            closes = ClockTimes.closing(opens, closes);
        }
        LocalDate from = date(tableRow, "valid_from");
        LocalDate to = date(tableRow, "valid_to");
        String hours = opens + "–" + closes;
        run.schedules.refuseRepetition(tableRow.id("id"), parents.service, parents.location, weekdays, hours, from, to);
        String key = run.schedules.key(tableRow.id("id"), parents.service, parents.location, weekdays, from);
        RowOutcome outcome = RowOutcome.UNCHANGED;
        for (int weekday : weekdays) {
            RowOutcome one = run.schedules.put(
                    weekdays.size() == 1 ? key : key + "/" + weekday,
                    parents.serviceId(),
                    parents.locationId(),
                    weekday,
                    opens,
                    closes,
                    from,
                    to,
                    tableRow.text("description", "notes"));
            outcome = one.compareTo(outcome) > 0 ? one : outcome;
        }
        return outcome;
    }

    private static LocalTime time(String text) {
        if (text == null || text.equalsIgnoreCase("closed")) {
            return null;
        }
        return ClockTimes.parse(text).orElseThrow(() -> new UnusableRow("time-unreadable", text));
    }

    private LocalDate date(TableRow tableRow, String column) {
        String text = tableRow.text(column);
        try {
            return text == null ? null : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException unreadable) {
            run.remark(tableRow, "date-dropped", text);
            return null;
        }
    }
}
