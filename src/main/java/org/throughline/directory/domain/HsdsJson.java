package org.throughline.directory.domain;

import static org.throughline.directory.domain.HsdsEntity.ACCESSIBILITY;
import static org.throughline.directory.domain.HsdsEntity.ADDRESS;
import static org.throughline.directory.domain.HsdsEntity.ATTRIBUTE;
import static org.throughline.directory.domain.HsdsEntity.CONTACT;
import static org.throughline.directory.domain.HsdsEntity.COST_OPTION;
import static org.throughline.directory.domain.HsdsEntity.FUNDING;
import static org.throughline.directory.domain.HsdsEntity.LANGUAGE;
import static org.throughline.directory.domain.HsdsEntity.LOCATION;
import static org.throughline.directory.domain.HsdsEntity.METADATA;
import static org.throughline.directory.domain.HsdsEntity.ORGANIZATION;
import static org.throughline.directory.domain.HsdsEntity.ORGANIZATION_IDENTIFIER;
import static org.throughline.directory.domain.HsdsEntity.PHONE;
import static org.throughline.directory.domain.HsdsEntity.PROGRAM;
import static org.throughline.directory.domain.HsdsEntity.REQUIRED_DOCUMENT;
import static org.throughline.directory.domain.HsdsEntity.SCHEDULE;
import static org.throughline.directory.domain.HsdsEntity.SERVICE;
import static org.throughline.directory.domain.HsdsEntity.SERVICE_AREA;
import static org.throughline.directory.domain.HsdsEntity.SERVICE_AT_LOCATION;
import static org.throughline.directory.domain.HsdsEntity.SERVICE_CAPACITY;
import static org.throughline.directory.domain.HsdsEntity.TAXONOMY;
import static org.throughline.directory.domain.HsdsEntity.TAXONOMY_TERM;
import static org.throughline.directory.domain.HsdsEntity.UNIT;
import static org.throughline.directory.domain.HsdsEntity.URL;

import java.util.List;

/**
 * SQL that makes the nested JSON of HSDS 3.1 of one row, so that an answer of any length goes through memory row by row. What
 * is missing is left out. What hangs on a service at a location stands there and not at the service again.
 *
 * @param persons whether contact persons, and who vouches for or changed an entry, may be named
 */
record HsdsJson(boolean persons) {

    private static final String NOT_PLACED = """
            (%1$s.placement_key is null or not exists (select from directory_service_at_location q
                where q.service_id = %1$s.service_id and q.source = %1$s.source and q.source_key = %1$s.placement_key))""";

    private static final String OF_THE_PUBLISHER = "%1$s.source = %2$s.source and %1$s.%3$s = %2$s.source_key";

    String service(String row) {
        return object(
                SERVICE,
                row,
                one("organization", ORGANIZATION, "o", "o.name is not null and o.id = " + row + ".organization_id"),
                one(
                        "program",
                        PROGRAM,
                        "g",
                        "g.source = " + row + ".source and g.source_key = " + row + ".program_key"));
    }

    /** No more than the schema of a service requires, and when it changed. */
    static String minimalService(String row) {
        return "json_strip_nulls(json_build_object('id', hsds_id(%1$s.source_key, %1$s.id), 'name', %1$s.name,"
                        .formatted(row)
                + " 'status', %1$s.status, 'modified_date', %1$s.last_modified))".formatted(row);
    }

    String plainService(String row) {
        return object(SERVICE, row);
    }

    String wholeService(String row) {
        String placements = list(
                "service_at_locations",
                SERVICE_AT_LOCATION,
                "sl",
                "sl.service_id = %s.id".formatted(row),
                wholePlacement("sl"));
        return object(SERVICE, row, hangingOnService(row), placements);
    }

    /** All but where it is. */
    private String hangingOnService(String row) {
        String own = ".service_id = %s.id".formatted(row);
        String alone = own + " and " + NOT_PLACED;
        return String.join(
                ", ",
                many("additional_urls", URL, "u", "u" + own),
                phones("ph" + alone.formatted("ph")),
                many("schedules", SCHEDULE, "h", "h" + alone.formatted("h")),
                many("service_areas", SERVICE_AREA, "a", "a" + alone.formatted("a")),
                many("languages", LANGUAGE, "n", "n" + own),
                one(
                        "organization",
                        ORGANIZATION,
                        "o",
                        "o.name is not null and o.id = " + row + ".organization_id",
                        provider("o")),
                many("funding", FUNDING, "f", "f" + own),
                many("cost_options", COST_OPTION, "c", "c" + own),
                one(
                        "program",
                        PROGRAM,
                        "g",
                        "g.source = " + row + ".source and g.source_key = " + row + ".program_key"),
                many("required_documents", REQUIRED_DOCUMENT, "d", "d" + own),
                contacts("ct" + alone.formatted("ct")),
                list(
                        "capacities",
                        SERVICE_CAPACITY,
                        "y",
                        "y.available is not null and y.unit_key is not null and y" + own,
                        object(
                                SERVICE_CAPACITY,
                                "y",
                                one("unit", UNIT, "z", "z.source = y.source and z.source_key = y.unit_key"))),
                attributes("av" + own),
                metadata(row));
    }

    /** Within its service: what it is as a legal person, not its services and places. */
    private String provider(String row) {
        String own = ".organization_id = %s.id".formatted(row);
        return object(
                ORGANIZATION,
                row,
                many("additional_websites", URL, "ou", "ou.service_id is null and ou" + own),
                many("funding", FUNDING, "fo", "fo.service_id is null and fo" + own),
                many("programs", PROGRAM, "og", "og" + own),
                many("organization_identifiers", ORGANIZATION_IDENTIFIER, "oi", "oi" + own));
    }

    String placement(String row) {
        return object(
                SERVICE_AT_LOCATION,
                row,
                one("location", LOCATION, "l", "l.id = " + row + ".location_id"),
                one("service", SERVICE, "s", "s.id = " + row + ".service_id"));
    }

    /** Within its service: without it. */
    private String wholePlacement(String row) {
        return object(SERVICE_AT_LOCATION, row, nestedInPlacement(row));
    }

    /** The description of HSDS 3.1 asks for what a service requires here: its name and status stand beside it as well. */
    String wholePlacementWithService(String row) {
        String of = ", (select s.%2$s from directory_service s where s.id = %1$s.service_id)";
        return object(
                SERVICE_AT_LOCATION,
                row,
                "'name'" + of.formatted(row, "name") + ", 'status'" + of.formatted(row, "status"),
                nestedInPlacement(row) + ", "
                        + one(
                                "service",
                                SERVICE,
                                "s",
                                "s.id = " + row + ".service_id",
                                object(SERVICE, "s", hangingOnService("s"))));
    }

    private String nestedInPlacement(String row) {
        return String.join(
                ", ",
                many("service_areas", SERVICE_AREA, "a", placed("a", row)),
                contacts(placed("ct", row)),
                phones(placed("ph", row)),
                many("schedules", SCHEDULE, "h", placed("h", row)),
                one("location", LOCATION, "l", "l.id = " + row + ".location_id", wholeLocation("l")),
                metadata(row));
    }

    private String wholeLocation(String row) {
        String own = ".location_id = %s.id".formatted(row);
        String alone = own + " and %s.service_id is null";
        return object(
                LOCATION,
                row,
                many("languages", LANGUAGE, "n", "n" + alone.formatted("n")),
                many("addresses", ADDRESS, "ad", "ad" + own),
                contacts("ct" + alone.formatted("ct")),
                many("accessibility", ACCESSIBILITY, "ac", "ac" + own),
                phones("ph" + alone.formatted("ph")),
                many("schedules", SCHEDULE, "h", "h" + alone.formatted("h")),
                attributes(publishers("av", row, "link_key")),
                metadata(row));
    }

    String organization(String row) {
        return object(ORGANIZATION, row);
    }

    /** @param services how each of its active services is told */
    String wholeOrganization(String row, String services) {
        String own = ".organization_id = %s.id".formatted(row);
        String alone = own + " and %1$s.service_id is null and %1$s.location_id is null";
        return object(
                ORGANIZATION,
                row,
                many("additional_websites", URL, "u", "u.service_id is null and u" + own),
                many("funding", FUNDING, "f", "f.service_id is null and f" + own),
                contacts("ct" + alone.formatted("ct")),
                phones("ph" + alone.formatted("ph")),
                list("locations", LOCATION, "l", "l" + own, wholeLocation("l")),
                many("programs", PROGRAM, "g", "g" + own),
                many("organization_identifiers", ORGANIZATION_IDENTIFIER, "i", "i" + own),
                attributes(publishers("av", row, "link_key")),
                metadata(row),
                list("services", SERVICE, "s", "s.status = 'active' and s" + own, services));
    }

    String taxonomy(String row) {
        return object(TAXONOMY, row, metadata(row));
    }

    String term(String row) {
        return object(TAXONOMY_TERM, row, taxonomyOf(row), metadata(row));
    }

    private String filed(String row) {
        return object(TAXONOMY_TERM, row, taxonomyOf(row));
    }

    private String taxonomyOf(String row) {
        return one(
                "taxonomy_detail",
                TAXONOMY,
                "x",
                "x.source = " + row + ".source and x.source_key = " + row + ".taxonomy_key");
    }

    private String attributes(String condition) {
        return list(
                "attributes",
                ATTRIBUTE,
                "av",
                condition,
                object(ATTRIBUTE, "av", one("taxonomy_term", TAXONOMY_TERM, "tt", "tt.id = av.term_id", filed("tt"))));
    }

    private String phones(String condition) {
        return list("phones", PHONE, "ph", condition, phone("ph"));
    }

    private String phone(String row) {
        return object(PHONE, row, many("languages", LANGUAGE, "pn", publishers("pn", row, "phone_key")));
    }

    private String contacts(String condition) {
        return list(
                "contacts",
                CONTACT,
                "ct",
                persons ? condition : "false",
                object(CONTACT, "ct", list("phones", PHONE, "cp", publishers("cp", "ct", "contact_key"), phone("cp"))));
    }

    private String metadata(String row) {
        return many("metadata", METADATA, "md", persons ? publishers("md", row, "resource_key") : "false");
    }

    private static String placed(String child, String row) {
        return child + ".service_id = " + row + ".service_id and " + publishers(child, row, "placement_key");
    }

    private static String publishers(String child, String parent, String key) {
        return OF_THE_PUBLISHER.formatted(child, parent, key);
    }

    private String many(String name, HsdsEntity entity, String row, String condition) {
        return list(name, entity, row, condition, object(entity, row));
    }

    private static String list(String name, HsdsEntity entity, String row, String condition, String json) {
        return "'%s', (select json_agg(%s order by %s) from %s %s where %s and %s)"
                .formatted(name, json, entity.id(row), entity.table(), row, entity.visible(row), condition);
    }

    private String one(String name, HsdsEntity entity, String row, String condition) {
        return one(name, entity, row, condition, object(entity, row));
    }

    private static String one(String name, HsdsEntity entity, String row, String condition, String json) {
        return "'%s', (select %s from %s %s where %s and %s limit 1)"
                .formatted(name, json, entity.table(), row, entity.visible(row), condition);
    }

    private String object(HsdsEntity entity, String row, String... nested) {
        List<String> hidden = persons ? List.of() : List.of("assurer_email", "attention");
        return "json_strip_nulls(json_build_object(" + entity.pairs(row, hidden)
                + (nested.length == 0 ? "" : ", " + String.join(", ", nested)) + "))";
    }
}
