package org.throughline.directory.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.throughline.shared.Sha256;

/**
 * Makes rows of tables of an object that HSDS nests: each object within becomes a row of its own that names by id what it
 * stood in, as the tables of HSDS do.
 */
final class JsonEntity {

    /** Lists of what hangs on the object that they stand in. */
    private static final Map<String, HsdsTable> LISTS = Map.ofEntries(
            Map.entry("services", HsdsTable.SERVICES),
            Map.entry("locations", HsdsTable.LOCATIONS),
            Map.entry("programs", HsdsTable.PROGRAMS),
            Map.entry("service_at_locations", HsdsTable.SERVICES_AT_LOCATION),
            Map.entry("addresses", HsdsTable.ADDRESSES),
            Map.entry("contacts", HsdsTable.CONTACTS),
            Map.entry("phones", HsdsTable.PHONES),
            Map.entry("schedules", HsdsTable.SCHEDULES),
            Map.entry("languages", HsdsTable.LANGUAGES),
            Map.entry("cost_options", HsdsTable.FEES),
            Map.entry("service_areas", HsdsTable.SERVICE_AREAS),
            Map.entry("attributes", HsdsTable.ATTRIBUTES),
            Map.entry("required_documents", HsdsTable.REQUIRED_DOCUMENTS),
            Map.entry("accessibility", HsdsTable.ACCESSIBILITY),
            Map.entry("capacities", HsdsTable.CAPACITIES),
            Map.entry("funding", HsdsTable.FUNDING),
            Map.entry("organization_identifiers", HsdsTable.IDENTIFIERS),
            Map.entry("additional_urls", HsdsTable.URLS),
            Map.entry("additional_websites", HsdsTable.URLS),
            Map.entry("metadata", HsdsTable.METADATA));

    /** Single objects that the one around them names by id. */
    private static final Map<String, HsdsTable> SINGLE = Map.of(
            "organization", HsdsTable.ORGANIZATIONS,
            "program", HsdsTable.PROGRAMS,
            "location", HsdsTable.LOCATIONS,
            "service", HsdsTable.SERVICES,
            "unit", HsdsTable.UNITS,
            "taxonomy_term", HsdsTable.TAXONOMY_TERMS,
            "taxonomy_detail", HsdsTable.TAXONOMIES);

    /** What a table is called where something names a row of it. */
    private static final Map<HsdsTable, String> NAMES = Map.of(
            HsdsTable.ORGANIZATIONS, "organization",
            HsdsTable.SERVICES, "service",
            HsdsTable.LOCATIONS, "location",
            HsdsTable.SERVICES_AT_LOCATION, "service_at_location",
            HsdsTable.CONTACTS, "contact",
            HsdsTable.PHONES, "phone",
            HsdsTable.PROGRAMS, "program",
            HsdsTable.UNITS, "unit",
            HsdsTable.TAXONOMY_TERMS, "taxonomy_term",
            HsdsTable.TAXONOMIES, "taxonomy");

    private static final Set<String> OF_A_SERVICE = Set.of(
            "organization",
            "organization_id",
            "status",
            "application_process",
            "service_at_locations",
            "eligibility_description");

    private final BiConsumer<HsdsTable, Map<String, String>> rows;

    /** @param rows told every row, those within an object before it */
    JsonEntity(BiConsumer<HsdsTable, Map<String, String>> rows) {
        this.rows = rows;
    }

    /** What an object of HSDS is, by what it holds; null where it is none. */
    static HsdsTable kind(JsonNode entity) {
        if (entity.has("location") || entity.has("service_id") && entity.has("location_id")) {
            return HsdsTable.SERVICES_AT_LOCATION;
        }
        if (entity.has("taxonomy_detail") || entity.has("term_uri") || entity.has("taxonomy_id")) {
            return HsdsTable.TAXONOMY_TERMS;
        }
        if (entity.has("latitude") || entity.has("location_type") || entity.has("addresses")) {
            return HsdsTable.LOCATIONS;
        }
        if (OF_A_SERVICE.stream().anyMatch(entity::has) && entity.has("name")) {
            return HsdsTable.SERVICES;
        }
        if (entity.has("version") && entity.has("name")) {
            return HsdsTable.TAXONOMIES;
        }
        if (entity.has("website") || entity.has("legal_status") || entity.has("services")) {
            return HsdsTable.ORGANIZATIONS;
        }
        return entity.has("id") && entity.has("name") ? HsdsTable.SERVICES : null;
    }

    /** @return the id of the row */
    String flatten(HsdsTable table, JsonNode entity, Map<String, String> parent) {
        Map<String, String> row = new LinkedHashMap<>(parent);
        entity.properties().forEach(property -> {
            if (!isNested(table, property.getKey(), property.getValue())) {
                row.put(property.getKey(), text(property.getValue()));
            }
        });
        row.values().removeIf(value -> value == null || value.isBlank());
        String id = row.get("id");
        if (id == null && NAMES.containsKey(table)) {
            id = Sha256.of(row.toString()).substring(0, 32);
            row.put("id", id);
        }
        for (Map.Entry<String, JsonNode> property : entity.properties()) {
            if (isNested(table, property.getKey(), property.getValue())) {
                nested(table, id, row, property.getKey(), property.getValue());
            }
        }
        rows.accept(table, row);
        return id;
    }

    private static boolean isNested(HsdsTable table, String name, JsonNode value) {
        return value.isObject() && SINGLE.containsKey(name)
                || value.isArray()
                        && LISTS.containsKey(name)
                        && (value.isEmpty() || value.get(0).isObject());
    }

    private void nested(HsdsTable table, String id, Map<String, String> row, String name, JsonNode value) {
        if (value.isObject()) {
            HsdsTable single = SINGLE.get(name);
            row.put(NAMES.get(single) + "_id", flatten(single, value, Map.of()));
            return;
        }
        HsdsTable children = LISTS.get(name);
        value.forEach(child -> {
            if (child.isObject()) {
                flatten(children, child, parent(children, table, id));
            }
        });
    }

    private static Map<String, String> parent(HsdsTable child, HsdsTable table, String id) {
        String name = NAMES.get(table);
        if (name == null || id == null) {
            return Map.of();
        }
        return switch (child) {
            case ATTRIBUTES -> Map.of("link_id", id, "link_entity", name);
            case METADATA -> Map.of("resource_id", id, "resource_type", name);
            default -> Map.of(name + "_id", id);
        };
    }

    /** A number as it stands; what is nested where HSDS nests nothing stays JSON. */
    private static String text(JsonNode value) {
        if (value.isNull() || value.isContainerNode() && value.isEmpty()) {
            return null;
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        if (!value.isArray() || !value.get(0).isValueNode()) {
            return value.isValueNode() ? value.asText() : value.toString();
        }
        StringBuilder list = new StringBuilder();
        value.forEach(one -> list.append(list.isEmpty() ? "" : ",").append(one.asText()));
        return list.toString();
    }
}
