package org.throughline.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.throughline.directory.domain.AgeRange;
import org.throughline.directory.hsds.TableRow;

/** Takes what is said about services and locations: where, in which languages, for whom, at what cost. */
final class ChildRows {

    private final ImportRun run;

    ChildRows(ImportRun run) {
        this.run = run;
    }

    void placement(TableRow tableRow) {
        String service = Parents.needed(run.services, tableRow.id("service_id"), "service", "service_id");
        String location = Parents.needed(run.locations, tableRow.id("location_id"), "location", "location_id");
        String id = tableRow.id("id");
        run.servicesAtLocation.put(
                tableRow,
                run.servicesAtLocation.key(id, service, location),
                run.services.id(service),
                run.locations.id(location),
                tableRow.text("description"));
        if (id != null) {
            run.placements.putIfAbsent(id, new String[] {service, location});
        }
    }

    /** For services that name their location in their own row. */
    void placement(String service, String location) {
        String key = run.servicesAtLocation.key(null, service, location);
        run.servicesAtLocation.derive(key, run.services.id(service), run.locations.id(location), null);
    }

    void language(TableRow tableRow) {
        Parents parents = new Parents(run, tableRow);
        String name = tableRow.text("name", "language", "language_name", "code");
        if (name == null) {
            throw new UnusableRow("no-language", "name", null);
        }
        String phone = tableRow.id("phone_id");
        parents.require(parents.service, parents.location, parents.named(run.phones, phone, "phone"));
        String key = run.languages.key(tableRow.id("id"), parents.service, parents.location, name);
        run.languages.put(
                tableRow,
                key,
                idOf(run.services, parents.service),
                idOf(run.locations, parents.location),
                run.phones.keyOf(phone),
                name,
                tableRow.text("code"),
                tableRow.text("note"));
    }

    /** A list of languages in a row of their service or location, as the Ohana files have it. */
    void languagesOf(String service, String location, String list) {
        for (String language : parts(list)) {
            String key = run.languages.key(null, "list", service, location, language);
            run.languages.derive(
                    key, idOf(run.services, service), idOf(run.locations, location), null, language, null, null);
        }
    }

    void eligibility(TableRow tableRow) {
        String service = Parents.service(run, tableRow);
        String text = tableRow.text("eligibility", "description");
        AgeRange ages = RowAges.of(run, tableRow, text);
        if (text == null && ages.equals(AgeRange.ANY)) {
            throw new UnusableRow("no-text", "eligibility", null);
        }
        run.eligibility.refuseRepetition(tableRow.id("id"), service, text, ages);
        run.eligibility.put(
                tableRow,
                run.eligibility.key(tableRow.id("id"), service),
                run.services.id(service),
                text,
                ages.from(),
                ages.to());
    }

    void fee(TableRow tableRow) {
        String service = Parents.service(run, tableRow);
        BigDecimal amount = RowValues.number(run, tableRow, "amount-dropped", "amount");
        String option = tableRow.text("option");
        LocalDate from = RowValues.date(run, tableRow, "valid_from");
        LocalDate to = RowValues.date(run, tableRow, "valid_to");
        run.fees.refuseRepetition(tableRow.id("id"), service, option, amount, from, to);
        run.fees.put(
                tableRow,
                run.fees.key(tableRow.id("id"), service, option),
                run.services.id(service),
                option,
                amount,
                tableRow.text("currency"),
                tableRow.text("amount_description", "description"),
                from,
                to);
    }

    void area(TableRow tableRow) {
        String service = Parents.service(run, tableRow);
        String name = tableRow.text("service_area", "name", "description");
        if (name == null) {
            throw new UnusableRow("no-name", "service_area", null);
        }
        String placement = run.servicesAtLocation.keyOf(tableRow.id("service_at_location_id"));
        String described = tableRow.text("description");
        run.areas.refuseRepetition(tableRow.id("id"), service, placement, name, described);
        run.areas.put(
                tableRow,
                run.areas.key(tableRow.id("id"), service, name),
                run.services.id(service),
                placement,
                name,
                name.equals(described) ? null : described,
                tableRow.text("extent"),
                tableRow.text("extent_type"),
                tableRow.text("uri"));
    }

    /** A list of areas in the service's own row. */
    void areasOf(String service, String list) {
        for (String area : parts(list)) {
            String key = run.areas.key(null, "list", service, area);
            run.areas.derive(key, run.services.id(service), null, area, null, null, null, null);
        }
    }

    /** Of a list within a value. */
    static Set<String> parts(String list) {
        Set<String> parts = new LinkedHashSet<>();
        for (String part : list == null ? new String[0] : list.split("[,;|\n]")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static UUID idOf(StagedTable sink, String key) {
        return key == null ? null : sink.id(key);
    }
}
