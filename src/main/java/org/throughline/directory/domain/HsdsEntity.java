package org.throughline.directory.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables of HSDS 3.1 with their columns in the order of its tabular form, and where each is found. What hangs on a
 * suspended service does not go out.
 */
enum HsdsEntity {
    ORGANIZATION("organizations", "directory_organization", "t.name is not null", """
            name
            alternate_name
            description!
            email
            website~ = t.url
            tax_status
            tax_id
            year_incorporated#
            legal_status
            logo
            uri~
            parent_organization_id = hsds_reference(t.source, 'directory_organization', t.parent_key)"""),
    PROGRAM("programs", "directory_program", "true", """
            organization_id = %organization
            name
            alternate_name
            description!"""),
    SERVICE("services", "directory_service", "t.suspended_at is null", """
            organization_id = %organization
            program_id = hsds_reference(t.source, 'directory_program', t.program_key)
            name
            alternate_name
            description
            url~
            email
            status
            interpretation_services = t.interpretation
            application_process
            fees_description = t.fees
            wait_time
            fees = t.more_fees
            accreditations
            eligibility_description = coalesce(t.eligibility, (select string_agg(e.eligibility, chr(10) order by e.id) from directory_eligibility e where e.service_id = t.id))
            minimum_age# = coalesce(t.minimum_age, (select min(e.minimum_age) from directory_eligibility e where e.service_id = t.id))
            maximum_age# = coalesce(t.maximum_age, (select max(e.maximum_age) from directory_eligibility e where e.service_id = t.id))
            assured_date
            assurer_email
            licenses
            alert
            last_modified = case when t.last_modified ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$' then t.last_modified else to_char(t.last_modified_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end"""),
    LOCATION("locations", "directory_location", "true", """
            location_type = case when lower(t.location_type) in ('postal', 'virtual') then lower(t.location_type) else 'physical' end
            url~
            organization_id = %organization
            name
            alternate_name
            description
            transportation
            latitude#
            longitude#
            external_identifier
            external_identifier_type"""),
    SERVICE_AT_LOCATION("service_at_location", "directory_service_at_location", HsdsEntity.OFFERED, """
            service_id = %service
            location_id = %location
            description"""),
    ADDRESS("addresses", "directory_address", "true", """
            location_id = %location
            organization_id = %organization
            attention
            address_1! = coalesce(t.address_1, t.street)
            address_2
            city!
            region = t.county
            state_province! = t.region
            postal_code!
            country!
            address_type = case when lower(t.address_type) in ('physical', 'postal', 'virtual') then lower(t.address_type) else t.kind end"""),
    CONTACT("contacts", "directory_contact", HsdsEntity.OFFERED, """
            organization_id = %organization
            service_id = %service
            service_at_location_id = %placement
            location_id = %location
            name
            title
            department
            email"""),
    PHONE("phones", "directory_phone", HsdsEntity.OFFERED, """
            location_id = %location
            service_id = %service
            organization_id = %organization
            contact_id = hsds_reference(t.source, 'directory_contact', t.contact_key)
            service_at_location_id = %placement
            number
            extension#
            type
            description"""),
    SCHEDULE("schedules", "hsds_schedule", HsdsEntity.OFFERED, """
            service_id = %service
            location_id = %location
            service_at_location_id = %placement
            valid_from
            valid_to
            dtstart
            timezone#
            until
            count#
            wkst = case when upper(t.wkst) in ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU') then upper(t.wkst) end
            freq
            interval# = t.every
            byday
            byweekno
            bymonthday
            byyearday
            description
            opens_at
            closes_at
            schedule_link~
            attending_type
            notes"""),
    LANGUAGE("languages", "directory_language", HsdsEntity.OFFERED, """
            service_id = %service
            location_id = %location
            phone_id = hsds_reference(t.source, 'directory_phone', t.phone_key)
            name
            code
            note"""),
    COST_OPTION("cost_options", "directory_fee", HsdsEntity.OFFERED, """
            service_id = %service
            valid_from
            valid_to
            option
            currency
            amount#
            amount_description = t.description"""),
    SERVICE_AREA("service_areas", "directory_service_area", HsdsEntity.OFFERED, """
            service_id = %service
            service_at_location_id = %placement
            name
            description
            extent
            extent_type
            uri~"""),
    REQUIRED_DOCUMENT("required_documents", "directory_required_document", HsdsEntity.OFFERED, """
            service_id = %service
            document
            uri~"""),
    ACCESSIBILITY("accessibility", "directory_accessibility", "true", """
            location_id = %location
            description
            details
            url~"""),
    UNIT("units", "directory_unit", "true", """
            name
            scheme
            identifier
            uri~"""),
    SERVICE_CAPACITY("service_capacity", "directory_capacity", HsdsEntity.OFFERED, """
            service_id = %service
            unit_id = hsds_reference(t.source, 'directory_unit', t.unit_key)
            available#
            maximum#
            description
            updated!"""),
    FUNDING("funding", "directory_funding", HsdsEntity.OFFERED, """
            organization_id = %organization
            service_id = %service
            source = t.funded_by"""),
    ORGANIZATION_IDENTIFIER("organization_identifiers", "directory_organization_identifier", "true", """
            organization_id = %organization
            identifier_scheme
            identifier_type!
            identifier"""),
    URL("url", "directory_url", HsdsEntity.OFFERED, """
            organization_id = %organization
            service_id = %service
            label
            url~"""),
    TAXONOMY("taxonomies", "directory_taxonomy", "true", """
            name
            description!
            uri~
            version"""),
    TAXONOMY_TERM("taxonomy_terms", "directory_taxonomy_term", "true", """
            code
            name
            description!
            parent_id = hsds_reference(t.source, 'directory_taxonomy_term', t.parent_key)
            taxonomy
            language
            taxonomy_id = hsds_reference(t.source, 'directory_taxonomy', t.taxonomy_key)
            term_uri~"""),
    ATTRIBUTE("attributes", "directory_service_term", HsdsEntity.OFFERED, """
            link_id = case when t.link_entity is null and hsds_id(t.link_key, null) is null then %service else hsds_reference(t.source, 'directory_' || coalesce(t.link_entity, 'service'), t.link_key) end
            taxonomy_term_id = (select hsds_id(x.source_key, x.id) from directory_taxonomy_term x where x.id = t.term_id)
            link_type
            link_entity = coalesce(t.link_entity, 'service')
            value
            label"""),
    METADATA("metadata", "directory_metadata", "true", """
            resource_id = hsds_reference(t.source, 'directory_' || t.resource_type, t.resource_key)
            resource_type
            last_action_date!
            last_action_type!
            field_name!
            previous_value!
            replacement_value!
            updated_by!"""),
    META_TABLE_DESCRIPTION("meta_table_descriptions", "directory_meta_table_description", "true", """
            name
            language
            character_set""");

    /** Of a table that may hang on a service. */
    private static final String OFFERED =
            "(t.service_id is null or exists (select from directory_service x where x.id = t.service_id and x.suspended_at is null))";

    private static final String NAMED_ROW =
            "(select hsds_id(x.source_key, x.id) from directory_%1$s x where x.id = t.%1$s_id)";

    private final String file;
    private final String table;
    private final String visible;
    private final List<HsdsColumn> columns;

    HsdsEntity(String file, String table, String visible, String columns) {
        this.file = file;
        this.table = table;
        this.visible = visible;
        this.columns = HsdsColumn.of(columns.replace(
                        "%placement", "hsds_reference(t.source, 'directory_service_at_location', t.placement_key)")
                .replace("%organization", NAMED_ROW.formatted("organization"))
                .replace("%service", NAMED_ROW.formatted("service"))
                .replace("%location", NAMED_ROW.formatted("location")));
    }

    /** Without its ending. */
    String file() {
        return file;
    }

    String table() {
        return table;
    }

    List<HsdsColumn> columns() {
        return columns;
    }

    /** Of a row that goes by this name. */
    String visible(String row) {
        return of(row, visible);
    }

    String id(String row) {
        return of(
                row,
                switch (this) {
                    case SCHEDULE -> "hsds_reference(t.source, 'directory_schedule', t.key)";
                    case ADDRESS -> "hsds_id(regexp_replace(t.source_key, '^(physical|postal)', ''), t.id)";
                    default -> "hsds_id(t.source_key, t.id)";
                });
    }

    /** All its rows in the order of their ids. */
    String select() {
        return "select " + id("t") + " as id, "
                + columns.stream().map(HsdsColumn::csv).collect(Collectors.joining(", ")) + " from " + table
                + " t where " + visible + " order by 1, 2";
    }

    /** The pairs of names and values of its own columns. */
    String pairs(String row, List<String> except) {
        return "'id', " + id(row) + ", "
                + columns.stream()
                        .filter(column -> !except.contains(column.name()))
                        .map(column -> of(row, column.json()))
                        .collect(Collectors.joining(", "));
    }

    private static String of(String row, String sql) {
        return sql.replaceAll("\\bt\\.", row + ".");
    }
}
