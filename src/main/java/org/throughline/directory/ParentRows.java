package org.throughline.directory;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.throughline.directory.domain.AgeRange;
import org.throughline.directory.hsds.TableRow;
import org.throughline.directory.hsds.TextCleaner;

/** Takes the rows that others hang on: organizations, locations, services. */
final class ParentRows {

    private static final Set<String> STATUSES = Set.of("active", "inactive", "defunct", "temporarily closed");

    private final ImportRun run;
    private final ChildRows children;
    private final TermRows terms;

    ParentRows(ImportRun run, ChildRows children, TermRows terms) {
        this.run = run;
        this.children = children;
        this.terms = terms;
    }

    void organization(TableRow tableRow) {
        String name = named(tableRow);
        String key = run.organizations.key(tableRow.id("id", "organization_id"), name);
        run.organizations.put(
                tableRow,
                key,
                name,
                tableRow.text("alternate_name"),
                tableRow.text("description", "short_desc"),
                RowValues.email(run, tableRow, "email"),
                RowValues.url(run, tableRow, "url", "website"),
                tableRow.text("uri"),
                tableRow.text("tax_status"),
                tableRow.text("tax_id"),
                tableRow.text("year_incorporated"),
                tableRow.text("legal_status"),
                tableRow.text("logo"),
                run.organizations.keyOf(tableRow.id("parent_organization_id")));
    }

    void location(TableRow tableRow) {
        String organization = described(tableRow, tableRow.id("organization_id"));
        String name = tableRow.text("name", "alternate_name");
        if (tableRow.id("id") == null && name == null) {
            throw new UnusableRow("no-name", "name", null);
        }
        String key = run.locations.key(tableRow.id("id", "location_id"), organization, name);
        BigDecimal latitude = degrees(tableRow, "latitude", 90);
        BigDecimal longitude = degrees(tableRow, "longitude", 180);
        run.locations.put(
                tableRow,
                key,
                idOf(run.organizations, organization),
                name,
                tableRow.text("alternate_name"),
                tableRow.text("description", "short_desc"),
                tableRow.text("transportation"),
                latitude == null || longitude == null ? null : latitude,
                latitude == null || longitude == null ? null : longitude,
                tableRow.text("location_type"),
                RowValues.url(run, tableRow, "url", "website"),
                tableRow.text("external_identifier"),
                tableRow.text("external_identifier_type"));
        String named = tableRow.id("organization_id");
        if (named != null) {
            run.organizationOfLocation.put(key, named);
        }
        children.languagesOf(null, key, tableRow.text("languages"));
    }

    void service(TableRow tableRow) {
        String name = named(tableRow);
        String location = tableRow.id("location_id");
        if (location != null && !run.locations.knows(location)) {
            run.remark(tableRow, "unknown-location", "location_id", location);
            location = null;
        }
        String named = tableRow.id("organization_id");
        String organization = organizationKey(
                tableRow, named == null && location != null ? run.organizationOfLocation.get(location) : named);
        String key = run.services.key(tableRow.id("id", "service_id"), organization, location, name);
        run.services.put(tableRow, key, serviceValues(tableRow, organization, name));
        if (location != null) {
            children.placement(key, location);
        }
        children.languagesOf(key, null, tableRow.text("languages"));
        children.areasOf(key, tableRow.text("service_areas"));
        terms.termsOf(tableRow, key, tableRow.text("taxonomy_ids"));
    }

    private Object[] serviceValues(TableRow tableRow, String organization, String name) {
        String eligibility = tableRow.text("eligibility_description", "eligibility", "audience");
        AgeRange ages = RowAges.of(run, tableRow, eligibility);
        String modified = tableRow.text("last_modified");
        RowConditions conditions = new RowConditions(run, tableRow);
        return new Object[] {
            idOf(run.organizations, organization),
            name,
            tableRow.text("alternate_name"),
            tableRow.text("description", "short_desc"),
            RowValues.url(run, tableRow, "url", "website"),
            RowValues.email(run, tableRow, "email"),
            status(tableRow),
            tableRow.text("interpretation_services"),
            TextCleaner.application(tableRow.text("application_process")),
            tableRow.text("wait_time"),
            tableRow.text("fees_description", "fees"),
            eligibility,
            ages.from(),
            ages.to(),
            conditions.incomeLimit(),
            conditions.veteransOnly(),
            conditions.immigrationStatuses(),
            tableRow.text("keywords"),
            run.programs.keyOf(tableRow.id("program_id")),
            tableRow.text("fees_description") == null ? null : tableRow.text("fees"),
            tableRow.text("accreditations"),
            tableRow.text("licenses"),
            tableRow.text("alert"),
            RowValues.date(run, tableRow, "assured_date"),
            RowValues.email(run, tableRow, "assurer_email"),
            modified,
            RowValues.instant(modified)
        };
    }

    private String named(TableRow tableRow) {
        String name = tableRow.text("name", "alternate_name");
        if (name == null) {
            throw new UnusableRow("no-name", "name", tableRow.id("id"));
        }
        if (name.length() > 500) {
            run.remark(tableRow, "shortened", tableRow.column("name", "alternate_name"), name);
            return name.substring(0, 500);
        }
        return name;
    }

    /** The organization of a location: one that is not described is no entry because a place names it. */
    private String described(TableRow tableRow, String externalId) {
        String key = externalId == null ? null : run.organizations.key(externalId);
        if (key == null || run.organizations.describes(key)) {
            return key;
        }
        run.remark(tableRow, "organization-not-described", "organization_id", externalId);
        return null;
    }

    /**
     * An organization that is named by id but not described is kept as such for a service: the service is sound, can be
     * found and offered, and comes together with its organization as soon as a later import describes it.
     */
    private String organizationKey(TableRow tableRow, String externalId) {
        String key = externalId == null ? null : run.organizations.key(externalId);
        if (key != null && !run.organizations.knows(key)) {
            run.organizations.name(key);
            run.remark(tableRow, "organization-not-described", "organization_id", externalId);
        }
        return key;
    }

    private BigDecimal degrees(TableRow tableRow, String column, int most) {
        String text = tableRow.text(column);
        if (text == null) {
            return null;
        }
        if (text.length() <= 25 && text.matches("-?\\d{1,3}(\\.\\d+)?")) {
            BigDecimal degrees = new BigDecimal(text);
            if (degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0) {
                return degrees;
            }
        }
        run.remark(tableRow, "coordinates-dropped", column, text);
        return null;
    }

    private String status(TableRow tableRow) {
        String status = tableRow.text("status");
        if (status == null) {
            return "active";
        }
        String lower = status.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        if (STATUSES.contains(lower)) {
            return lower;
        }
        run.remark(tableRow, "status-unknown", "status", status);
        return "active";
    }

    private static UUID idOf(StagedTable sink, String key) {
        return key == null ? null : sink.id(key);
    }
}
