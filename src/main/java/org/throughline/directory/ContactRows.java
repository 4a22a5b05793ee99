package org.throughline.directory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.directory.TableSink.Outcome;
import org.throughline.directory.hsds.Cleaning;
import org.throughline.directory.hsds.ClockTimes;
import org.throughline.directory.hsds.Row;
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

    Outcome physicalAddress(Row row) {
        String kind = row.text("address_type");
        return address(row, "postal".equalsIgnoreCase(kind) ? "postal" : "physical");
    }

    Outcome postalAddress(Row row) {
        return address(row, "postal");
    }

    private Outcome address(Row row, String kind) {
        Parents parents = new Parents(run, row);
        parents.require(parents.location, parents.organization);
        String street = joined(row.text("address_1", "address", "street"), row.text("address_2"));
        String city = row.text("city");
        if (city == null && street != null) {
            street = Cleaning.address(street);
            city = lastWords(row, street);
        }
        String postalCode = row.text("postal_code", "zip");
        if (street == null && city == null && postalCode == null) {
            throw new NotSound("no-address", null);
        }
        run.addresses.refuseRepetition(
                row.id("id"), kind, parents.location, parents.organization, street, city, postalCode);
        String key = kind + run.addresses.key(row.id("id"), parents.location, parents.organization);
        return run.addresses.put(
                key,
                parents.locationId(),
                parents.organizationId(),
                row.text("attention"),
                street,
                city,
                row.text("county", "region"),
                row.text("state_province", "state"),
                postalCode,
                row.text("country"),
                kind);
    }

    private String lastWords(Row row, String street) {
        Matcher last = LAST_WORDS.matcher(street);
        if (!last.find()) {
            return null;
        }
        run.remark(row, "city-read-from-address", last.group(1));
        return last.group(1);
    }

    private static String joined(String first, String second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first + ", " + second;
    }

    Outcome phone(Row row) {
        Parents parents = new Parents(run, row);
        parents.require(parents.service, parents.location, parents.organization);
        String number = row.text("number", "phone");
        if (number == null || number.chars().filter(Character::isDigit).count() < 3) {
            throw new NotSound("no-number", number);
        }
        if (number.length() > 100) {
            throw new NotSound("number-unreadable", number);
        }
        number = number.replace("\"", "").strip();
        String extension = row.text("extension");
        Matcher inNumber = EXTENSION.matcher(number);
        if (extension == null && inNumber.matches()) {
            number = inNumber.group(1);
            extension = inNumber.group(2);
        }
        run.phones.refuseRepetition(
                row.id("id"), parents.organization, parents.service, parents.location, number, extension);
        return run.phones.put(
                run.phones.key(row.id("id"), parents.organization, parents.service, parents.location),
                parents.organizationId(),
                parents.serviceId(),
                parents.locationId(),
                number,
                extension,
                row.text("type", "number_type"),
                row.text("language"),
                row.text("description", "department"));
    }

    Outcome schedule(Row row) {
        Parents parents = new Parents(run, row);
        parents.require(parents.service, parents.location);
        String days = row.text("weekday", "byday");
        List<Integer> weekdays = days == null ? List.of() : Weekdays.parse(days);
        if (weekdays.isEmpty()) {
            throw new NotSound("weekday-unreadable", days);
        }
        LocalTime opens = time(row.text("opens_at"));
        LocalTime closes = time(row.text("closes_at"));
        if (opens == null && closes != null) {
            throw new NotSound("time-half", row.text("closes_at"));
        }
        if (closes != null && !ClockTimes.closing(opens, closes).equals(closes)) {
            run.remark(row, "closing-read-as-afternoon", row.text("opens_at") + "–" + row.text("closes_at"));
            closes = ClockTimes.closing(opens, closes);
        }
        LocalDate from = date(row, "valid_from");
        LocalDate to = date(row, "valid_to");
        String hours = opens + "–" + closes;
        run.schedules.refuseRepetition(row.id("id"), parents.service, parents.location, weekdays, hours, from, to);
        String key = run.schedules.key(row.id("id"), parents.service, parents.location, weekdays, from);
        Outcome outcome = Outcome.UNCHANGED;
        for (int weekday : weekdays) {
            Outcome one = run.schedules.put(
                    weekdays.size() == 1 ? key : key + "/" + weekday,
                    parents.serviceId(),
                    parents.locationId(),
                    weekday,
                    opens,
                    closes,
                    from,
                    to,
                    row.text("description", "notes"));
            outcome = one.compareTo(outcome) > 0 ? one : outcome;
        }
        return outcome;
    }

    private static LocalTime time(String text) {
        if (text == null || text.equalsIgnoreCase("closed")) {
            return null;
        }
        return ClockTimes.parse(text).orElseThrow(() -> new NotSound("time-unreadable", text));
    }

    private LocalDate date(Row row, String column) {
        String text = row.text(column);
        try {
            return text == null ? null : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException unreadable) {
            run.remark(row, "date-dropped", text);
            return null;
        }
    }
}
