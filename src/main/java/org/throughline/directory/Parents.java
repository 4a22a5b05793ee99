package org.throughline.directory;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.throughline.directory.hsds.TableRow;

/** What a row hangs on: those of its parents that are known. One unknown among several is remarked and left out. */
final class Parents {

    final String organization;
    final String service;
    final String location;
    private final ImportRun run;
    private String unknown;

    Parents(ImportRun run, TableRow tableRow) {
        this.run = run;
        String[] placement = run.placements.get(tableRow.id("service_at_location_id"));
        String ofService = known(run.services, tableRow.id("service_id"), "service");
        String ofLocation = known(run.locations, tableRow.id("location_id"), "location");
        organization = known(run.organizations, tableRow.id("organization_id"), "organization");
        service = ofService == null && placement != null ? placement[0] : ofService;
        location = ofLocation == null && placement != null ? placement[1] : ofLocation;
        if (unknown != null && (organization != null || service != null || location != null)) {
            run.remark(tableRow, unknown.split(" ", 2)[0], unknown.split(" ", 2)[1]);
        }
    }

    private String known(TableWriter sink, String externalId, String what) {
        if (externalId == null) {
            return null;
        }
        String key = sink.key(externalId);
        if (sink.knows(key)) {
            return key;
        }
        unknown = "unknown-" + what + " " + externalId;
        return null;
    }

    /** At least one of these must be there. */
    void require(String... any) {
        if (Arrays.stream(any).allMatch(Objects::isNull)) {
            throw unknown == null
                    ? new UnusableRow("no-parent", null)
                    : new UnusableRow(unknown.split(" ", 2)[0], unknown.split(" ", 2)[1]);
        }
    }

    UUID organizationId() {
        return organization == null ? null : run.organizations.id(organization);
    }

    UUID serviceId() {
        return service == null ? null : run.services.id(service);
    }

    UUID locationId() {
        return location == null ? null : run.locations.id(location);
    }
}
