package org.throughline.directory;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.throughline.directory.TableSink.Outcome;
import org.throughline.directory.domain.AgeRange;
import org.throughline.directory.hsds.Cleaning;
import org.throughline.directory.hsds.Row;

/** Takes the rows that others hang on: organizations, locations, services. */
final class ParentRows {

    private static final Set<String> STATUSES = Set.of("active", "inactive", "defunct", "temporarily closed");

    private final ImportRun run;
    private final ChildRows children;

    ParentRows(ImportRun run, ChildRows children) {
        this.run = run;
        this.children = children;
    }

    Outcome organization(Row row) {
        String name = named(row);
        String key = run.organizations.key(row.id("id", "organization_id"), name);
        return run.organizations.put(
                key,
                name,
                row.text("alternate_name"),
                row.text("description", "short_desc"),
                Cleaning.email(row.text("email")),
                url(row));
    }

    Outcome location(Row row) {
        String organization = organizationKey(row, row.id("organization_id"));
        String name = row.text("name", "alternate_name");
        if (row.id("id") == null && name == null) {
            throw new NotSound("no-name", null);
        }
        String key = run.locations.key(row.id("id", "location_id"), organization, name);
        BigDecimal latitude = degrees(row, "latitude", 90);
        BigDecimal longitude = degrees(row, "longitude", 180);
        Outcome outcome = run.locations.put(
                key,
                idOf(run.organizations, organization),
                name,
                row.text("alternate_name"),
                row.text("description", "short_desc"),
                row.text("transportation"),
                latitude == null || longitude == null ? null : latitude,
                latitude == null || longitude == null ? null : longitude);
        if (organization != null) {
            run.organizationOfLocation.put(key, organization);
        }
        children.languagesOf(null, key, row.text("languages"));
        return outcome;
    }

    Outcome service(Row row) {
        String name = named(row);
        String location = row.id("location_id");
        if (location != null && !run.locations.knows(location)) {
            run.remark(row, "unknown-location", location);
            location = null;
        }
        String named = row.id("organization_id");
        String organization = organizationKey(
                row, named == null && location != null ? run.organizationOfLocation.get(location) : named);
        String key = run.services.key(row.id("id", "service_id"), organization, location, name);
        Outcome outcome = run.services.put(key, serviceValues(row, organization, name));
        if (location != null) {
            children.placement(key, location, null, null);
        }
        children.languagesOf(key, null, row.text("languages"));
        children.areasOf(key, row.text("service_areas"));
        children.termsOf(row, key, row.text("taxonomy_ids"));
        return outcome;
    }

    private Object[] serviceValues(Row row, String organization, String name) {
        String eligibility = row.text("eligibility_description", "eligibility", "audience");
        AgeRange ages = RowAges.of(run, row, eligibility);
        return new Object[] {
            idOf(run.organizations, organization),
            name,
            row.text("alternate_name"),
            row.text("description", "short_desc"),
            url(row),
            Cleaning.email(row.text("email")),
            status(row),
            row.text("interpretation_services"),
            Cleaning.application(row.text("application_process")),
            row.text("wait_time"),
            row.text("fees_description", "fees"),
            eligibility,
            ages.from(),
            ages.to(),
            row.text("keywords")
        };
    }

    private String named(Row row) {
        String name = row.text("name", "alternate_name");
        if (name == null) {
            throw new NotSound("no-name", row.id("id"));
        }
        if (name.length() > 500) {
            run.remark(row, "shortened", "name");
            return name.substring(0, 500);
        }
        return name;
    }

    /**
     * An organization that is named by id but not described is kept as such: its services are sound, can be found and
     * offered, and come together again as soon as a later import describes it.
     */
    private String organizationKey(Row row, String externalId) {
        if (externalId == null) {
            return null;
        }
        String key = run.organizations.key(externalId);
        if (!run.organizations.knows(key)) {
            run.organizations.put(key, null, null, null, null, null);
            run.remark(row, "organization-not-described", externalId);
        }
        return key;
    }

    private BigDecimal degrees(Row row, String column, int most) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        if (text.length() <= 25 && text.matches("-?\\d{1,3}(\\.\\d+)?")) {
            BigDecimal degrees = new BigDecimal(text).setScale(6, java.math.RoundingMode.HALF_UP);
            if (degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0) {
                return degrees;
            }
        }
        run.remark(row, "coordinates-dropped", text);
        return null;
    }

    private String status(Row row) {
        String status = row.text("status");
        if (status == null) {
            return "active";
        }
        String lower = status.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        if (STATUSES.contains(lower)) {
            return lower;
        }
        run.remark(row, "status-unknown", status);
        return "active";
    }

    private String url(Row row) {
        String raw = row.text("url", "website");
        String url = Cleaning.url(raw);
        if (raw != null && url == null) {
            run.remark(row, "url-dropped", raw);
        }
        return url;
    }

    private static UUID idOf(TableSink sink, String key) {
        return key == null ? null : sink.id(key);
    }
}
