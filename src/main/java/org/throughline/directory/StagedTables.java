package org.throughline.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.throughline.directory.StagedTable.RowIds;
import org.throughline.directory.domain.JsonStagingRepository;
import org.throughline.directory.domain.StagingRepository;
import org.throughline.directory.hsds.HsdsTable;

/** The tables that an import fills, with the columns of our own schema that it brings. */
abstract class StagedTables {

    final StagedTable organizations;
    final StagedTable programs;
    final StagedTable locations;
    final StagedTable services;
    final StagedTable servicesAtLocation;
    final StagedTable addresses;
    final StagedTable contacts;
    final StagedTable phones;
    final StagedTable schedules;
    final StagedTable languages;
    final StagedTable eligibility;
    final StagedTable fees;
    final StagedTable areas;
    final StagedTable taxonomies;
    final StagedTable terms;
    final StagedTable serviceTerms;
    final StagedTable documents;
    final StagedTable accessibility;
    final StagedTable units;
    final StagedTable capacities;
    final StagedTable funding;
    final StagedTable identifiers;
    final StagedTable urls;
    final StagedTable metadata;
    final StagedTable metaTables;

    private final StagingRepository staging;
    private final String source;
    private final List<StagedTable> staged = new ArrayList<>();

    StagedTables(StagingRepository staging, String source) {
        this.staging = staging;
        this.source = source;
        organizations = open(
                RowIds.ONCE,
                "directory_organization",
                "name alternate_name description email url uri tax_status tax_id year_incorporated legal_status logo parent_key");
        programs = open(RowIds.REPEATED, "directory_program", "organization_id name alternate_name description");
        locations = open(
                RowIds.ONCE,
                "directory_location",
                "organization_id name alternate_name description transportation latitude longitude location_type url external_identifier external_identifier_type");
        services = open(
                RowIds.ONCE,
                "directory_service",
                "organization_id name alternate_name description url email status interpretation application_process wait_time fees eligibility minimum_age maximum_age income_limit_percent veterans_only immigration_statuses keywords program_key more_fees accreditations licenses alert assured_date assurer_email last_modified last_modified_at");
        servicesAtLocation =
                open(RowIds.REPEATED, "directory_service_at_location", "service_id location_id description");
        addresses = open(
                RowIds.REPEATED,
                "directory_address",
                "location_id organization_id attention street city county region postal_code country kind address_1 address_2 address_type");
        contacts = open(
                RowIds.NAMED,
                "directory_contact",
                "organization_id service_id location_id placement_key name title department email");
        phones = open(
                RowIds.NAMED,
                "directory_phone",
                "organization_id service_id location_id contact_key placement_key number extension type language description");
        schedules = open(
                RowIds.REPEATED,
                "directory_schedule",
                "service_id location_id placement_key row_key frequency every weekday ordinal month_day opens_at closes_at valid_from valid_to dtstart until timezone count wkst byday byweekno bymonthday byyearday schedule_link attending_type description notes");
        languages = open(RowIds.REPEATED, "directory_language", "service_id location_id phone_key name code note");
        eligibility = open(RowIds.REPEATED, "directory_eligibility", "service_id eligibility minimum_age maximum_age");
        fees = open(
                RowIds.REPEATED, "directory_fee", "service_id option amount currency description valid_from valid_to");
        areas = open(
                RowIds.REPEATED,
                "directory_service_area",
                "service_id placement_key name description extent extent_type uri");
        taxonomies = open(RowIds.REPEATED, "directory_taxonomy", "name description uri version");
        terms = open(
                RowIds.ONCE,
                "directory_taxonomy_term",
                "name parent_key code description taxonomy taxonomy_key language term_uri");
        serviceTerms = open(
                RowIds.REPEATED,
                "directory_service_term",
                "service_id term_id link_key link_type link_entity value label");
        documents = open(RowIds.REPEATED, "directory_required_document", "service_id document uri");
        accessibility = open(RowIds.REPEATED, "directory_accessibility", "location_id description details url");
        units = open(RowIds.REPEATED, "directory_unit", "name scheme identifier uri");
        capacities = open(
                RowIds.REPEATED, "directory_capacity", "service_id unit_key available maximum description updated");
        funding = open(RowIds.REPEATED, "directory_funding", "organization_id service_id funded_by");
        identifiers = open(
                RowIds.REPEATED,
                "directory_organization_identifier",
                "organization_id identifier_scheme identifier_type identifier");
        urls = open(RowIds.REPEATED, "directory_url", "organization_id service_id label url");
        metadata = open(
                RowIds.REPEATED,
                "directory_metadata",
                "resource_key resource_type last_action_date last_action_type field_name previous_value replacement_value updated_by");
        metaTables = open(RowIds.REPEATED, "directory_meta_table_description", "name language character_set");
    }

    private StagedTable open(RowIds ids, String table, String columns) {
        StagedTable opened = new StagedTable(staging, this::file, source, table, ids, columns.split(" "));
        staged.add(opened);
        return opened;
    }

    JsonStagingRepository json() {
        return staging.json();
    }

    /** The number of the file that is being read. */
    abstract int file();

    /** Parents before children. */
    List<StagedTable> staged() {
        return staged;
    }

    /** What hangs on services, locations and organizations, by the table that brings it. */
    Map<HsdsTable, StagedTable> children() {
        Map<HsdsTable, StagedTable> children = new EnumMap<>(HsdsTable.class);
        children.put(HsdsTable.PROGRAMS, programs);
        children.put(HsdsTable.SERVICES_AT_LOCATION, servicesAtLocation);
        children.put(HsdsTable.ADDRESSES, addresses);
        children.put(HsdsTable.CONTACTS, contacts);
        children.put(HsdsTable.PHONES, phones);
        children.put(HsdsTable.SCHEDULES, schedules);
        children.put(HsdsTable.LANGUAGES, languages);
        children.put(HsdsTable.ELIGIBILITY, eligibility);
        children.put(HsdsTable.FEES, fees);
        children.put(HsdsTable.SERVICE_AREAS, areas);
        children.put(HsdsTable.TAXONOMIES, taxonomies);
        children.put(HsdsTable.SERVICE_TERMS, serviceTerms);
        children.put(HsdsTable.REQUIRED_DOCUMENTS, documents);
        children.put(HsdsTable.ACCESSIBILITY, accessibility);
        children.put(HsdsTable.UNITS, units);
        children.put(HsdsTable.CAPACITIES, capacities);
        children.put(HsdsTable.FUNDING, funding);
        children.put(HsdsTable.IDENTIFIERS, identifiers);
        children.put(HsdsTable.URLS, urls);
        children.put(HsdsTable.METADATA, metadata);
        children.put(HsdsTable.META_TABLES, metaTables);
        return children;
    }
}
