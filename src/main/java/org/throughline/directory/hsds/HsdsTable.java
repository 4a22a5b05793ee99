package org.throughline.directory.hsds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables that are understood, in the order in which they must be taken, with the file names they go by. */
public enum HsdsTable {
    ORGANIZATIONS("organizations", "organization"),
    PROGRAMS("programs", "program"),
    LOCATIONS("locations", "location"),
    SERVICES("services", "service"),
    SERVICES_AT_LOCATION("services_at_location", "service_at_location", "service_at_locations"),
    ADDRESSES("physical_addresses", "physical_address", "addresses", "address"),
    POSTAL_ADDRESSES("postal_addresses", "postal_address", "mail_addresses", "mail_address"),
    CONTACTS("contacts", "contact"),
    PHONES("phones", "phone"),
    SCHEDULES("regular_schedules", "regular_schedule", "schedules", "schedule"),
    LANGUAGES("languages", "language"),
    ELIGIBILITY("eligibility", "eligibilities"),
    FEES("cost_options", "cost_option"),
    SERVICE_AREAS("service_areas", "service_area"),
    TAXONOMIES("taxonomies"),
    TAXONOMY_TERMS("taxonomy_terms", "taxonomy_term", "taxonomy"),
    SERVICE_TERMS("service_taxonomy", "services_taxonomy", "service_taxonomies"),
    ATTRIBUTES("attributes", "attribute", "service_attributes", "service_attribute"),
    REQUIRED_DOCUMENTS("required_documents", "required_document"),
    ACCESSIBILITY("accessibility", "accessibility_for_disabilities"),
    UNITS("units", "unit"),
    CAPACITIES("service_capacity", "service_capacities", "capacities", "capacity"),
    FUNDING("funding", "fundings"),
    IDENTIFIERS("organization_identifiers", "organization_identifier"),
    URLS("urls", "url"),
    METADATA("metadata"),
    META_TABLES("meta_table_descriptions", "meta_table_description");

    private final List<String> fileNames;

    HsdsTable(String... fileNames) {
        this.fileNames = List.of(fileNames);
    }

    /** The table's own name in a report. */
    public String id() {
        return fileNames.get(0);
    }

    /** @param fileName without folders, e.g. {@code Phones.csv} */
    public static Optional<HsdsTable> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT)
                .replaceFirst("\\.(csv|txt|tsv)$", "")
                .replace('-', '_');
        return Arrays.stream(values())
                .filter(table -> table.fileNames.contains(name))
                .findFirst();
    }
}
