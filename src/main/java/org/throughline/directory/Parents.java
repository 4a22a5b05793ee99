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
    /** The service at a location as the row names it, or null. */
    final String placement;

    private final ImportRun run;
    private UnusableRow unknown;

    Parents(ImportRun run, TableRow tableRow) {
        this.run = run;
        placement = run.servicesAtLocation.keyOf(tableRow.id("service_at_location_id"));
        String[] placed = run.placements.get(placement);
        String ofService = known(run.services, tableRow.id("service_id"), "service");
        String ofLocation = known(run.locations, tableRow.id("location_id"), "location");
        organization = known(run.organizations, tableRow.id("organization_id"), "organization");
        service = ofService == null && placed != null ? placed[0] : ofService;
        location = ofLocation == null && placed != null ? placed[1] : ofLocation;
        if (unknown != null && (organization != null || service != null || location != null)) {
            run.remark(tableRow, unknown.getMessage(), unknown.column(), unknown.detail());
        }
    }

    /** A parent of another kind; null where it is not there. */
    String named(StagedTable sink, String externalId, String what) {
        return known(sink, externalId, what);
    }

    private String known(StagedTable sink, String externalId, String what) {
        if (externalId == null) {
            return null;
        }
        String key = sink.key(externalId);
        if (sink.knows(key)) {
            return key;
        }
        unknown = new UnusableRow("unknown-" + what, what + "_id", externalId);
        return null;
    }

    /** At least one of these must be there. */
    void require(String... any) {
        if (Arrays.stream(any).allMatch(Objects::isNull)) {
            throw unknown == null ? new UnusableRow("no-parent", null) : unknown;
        }
    }

    /** The service that the row is about, by its own id or by that of a service at a location. */
    static String service(ImportRun run, TableRow tableRow) {
        String named = tableRow.id("service_id");
        String[] placement = run.placements.get(tableRow.id("service_at_location_id"));
        if (named == null && placement != null) {
            return placement[0];
        }
        return needed(run.services, named, "service", "service_id");
    }

    /** @throws UnusableRow {@code no-…} or {@code unknown-…} */
    static String needed(StagedTable parents, String externalId, String what, String column) {
        if (externalId == null) {
            throw new UnusableRow("no-" + what, column, null);
        }
        String key = parents.key(externalId);
        if (!parents.knows(key)) {
            throw new UnusableRow("unknown-" + what, column, externalId);
        }
        return key;
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
