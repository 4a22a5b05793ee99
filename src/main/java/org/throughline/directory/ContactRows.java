package org.throughline.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.directory.hsds.TableRow;
import org.throughline.directory.hsds.TextCleaner;

/** Takes addresses, people to ask for, and phone numbers. */
final class ContactRows {

    private static final Pattern EXTENSION =
            Pattern.compile("(?i)^(.*\\d)\\W*\\s*(?:x|ext\\.?|extension)\\.?\\s*(\\d{1,8})$");
    private static final Pattern LAST_WORDS = Pattern.compile("(?:^|, )(\\p{L}[\\p{L} .'-]{1,40})$");

    /** "2119 Delta Boulevard, Tallahassee, FL 32303". */
    private static final Pattern ONE_LINE =
            Pattern.compile("(?:(.+), )?(\\p{L}[\\p{L} .'-]{1,40}), ([A-Z]{2})(?: (\\d{5}(?:-\\d{4})?))?");
    /** "main: 954-765-8950". */
    private static final Pattern LABELLED = Pattern.compile("(\\p{L}[\\p{L} -]{1,30}):\\s*(.*\\d.*)");

    private final ImportRun run;

    ContactRows(ImportRun run) {
        this.run = run;
    }

    void physicalAddress(TableRow tableRow) {
        String kind = tableRow.text("address_type");
        address(tableRow, kind == null || kind.equalsIgnoreCase("physical") ? "physical" : "postal");
    }

    void postalAddress(TableRow tableRow) {
        address(tableRow, "postal");
    }

    private void address(TableRow tableRow, String kind) {
        Parents parents = new Parents(run, tableRow);
        parents.require(parents.location, parents.organization);
        String first = tableRow.text("address_1", "address", "street");
        String second = tableRow.text("address_2");
        String street = joined(first, second);
        String city = tableRow.text("city");
        if (city == null && street != null) {
            street = TextCleaner.address(street);
            city = lastWords(tableRow, street);
        }
        String postalCode = tableRow.text("postal_code", "zip");
        String state = tableRow.text("state_province", "state");
        Matcher line = city == null && postalCode == null && street != null ? ONE_LINE.matcher(street) : null;
        if (line != null && line.matches()) {
            street = line.group(1);
            city = line.group(2);
            state = state == null ? line.group(3) : state;
            postalCode = line.group(4);
            run.remark(tableRow, "city-read-from-address", "address_1", city);
        }
        if (street == null && city == null && postalCode == null) {
            throw new UnusableRow("no-address", "address_1", null);
        }
        run.addresses.refuseRepetition(
                tableRow.id("id"), kind, parents.location, parents.organization, street, city, postalCode);
        String key = kind + run.addresses.key(tableRow.id("id"), parents.location, parents.organization);
        run.addresses.put(
                tableRow,
                key,
                parents.locationId(),
                parents.organizationId(),
                tableRow.text("attention"),
                street,
                city,
                tableRow.text("county", "region"),
                state,
                postalCode,
                tableRow.text("country"),
                kind,
                first,
                second,
                tableRow.text("address_type"));
    }

    void contact(TableRow tableRow) {
        Parents parents = new Parents(run, tableRow);
        parents.require(parents.service, parents.location, parents.organization);
        Object[] said = {
            tableRow.text("name"),
            tableRow.text("title"),
            tableRow.text("department"),
            RowValues.email(run, tableRow, "email")
        };
        if (Arrays.stream(said).allMatch(Objects::isNull)) {
            throw new UnusableRow("no-name", "name", null);
        }
        run.contacts.refuseRepetition(
                tableRow.id("id"), parents.service, parents.location, parents.organization, Arrays.asList(said));
        run.contacts.put(
                tableRow,
                run.contacts.key(tableRow.id("id"), parents.service, parents.location, parents.organization, said[0]),
                parents.organizationId(),
                parents.serviceId(),
                parents.locationId(),
                parents.placement,
                said[0],
                said[1],
                said[2],
                said[3]);
    }

    private String lastWords(TableRow tableRow, String street) {
        Matcher last = LAST_WORDS.matcher(street);
        if (!last.find()) {
            return null;
        }
        run.remark(tableRow, "city-read-from-address", "city", last.group(1));
        return last.group(1);
    }

    private static String joined(String first, String second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first + ", " + second;
    }

    void phone(TableRow tableRow) {
        Parents parents = new Parents(run, tableRow);
        String contact = tableRow.id("contact_id");
        parents.require(
                parents.service,
                parents.location,
                parents.organization,
                parents.named(run.contacts, contact, "contact"));
        String number = tableRow.text("number", "phone");
        if (number == null || number.chars().filter(Character::isDigit).count() < 3) {
            throw new UnusableRow("no-number", "number", number);
        }
        if (number.length() > 100) {
            throw new UnusableRow("number-unreadable", "number", number);
        }
        number = number.replace("\"", "").strip();
        String type = tableRow.text("type", "number_type");
        Matcher labelled = LABELLED.matcher(number);
        if (labelled.matches()) {
            type = type == null ? labelled.group(1).toLowerCase(Locale.ROOT) : type;
            number = labelled.group(2);
        }
        String extension = tableRow.text("extension");
        Matcher inNumber = EXTENSION.matcher(number);
        if (extension == null && inNumber.matches()) {
            number = inNumber.group(1);
            extension = inNumber.group(2);
        }
        run.phones.refuseRepetition(
                tableRow.id("id"), parents.organization, parents.service, parents.location, contact, number, extension);
        run.phones.put(
                tableRow,
                run.phones.key(tableRow.id("id"), parents.organization, parents.service, parents.location),
                parents.organizationId(),
                parents.serviceId(),
                parents.locationId(),
                run.contacts.keyOf(contact),
                parents.placement,
                number,
                extension,
                type,
                tableRow.text("language"),
                tableRow.text("description", "department"));
    }
}
