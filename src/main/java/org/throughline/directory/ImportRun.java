package org.throughline.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.directory.domain.StagingRepository;
import org.throughline.directory.hsds.HsdsTable;
import org.throughline.directory.hsds.TableRow;

/** What one import holds while it goes through the tables: the sinks, the counts, what was set aside. */
final class ImportRun {

    private static final int LONGEST_DETAIL = 200;
    private static final int MOST_LINES = 100_000;

    final StagedTable organizations;
    final StagedTable locations;
    final StagedTable services;
    final StagedTable servicesAtLocation;
    final StagedTable addresses;
    final StagedTable phones;
    final StagedTable schedules;
    final StagedTable languages;
    final StagedTable eligibility;
    final StagedTable fees;
    final StagedTable areas;
    final StagedTable terms;
    final StagedTable serviceTerms;
    /** Whose location it is, for services that name a location only. */
    final Map<String, String> organizationOfLocation = new HashMap<>();
    /** Service and location behind an id of services_at_location. */
    final Map<String, String[]> placements = new HashMap<>();

    private final List<Awaited> awaited = new ArrayList<>();
    private final List<ReadFile> files = new ArrayList<>();
    private final List<ImportReport.ImportLine> setAside = new ArrayList<>();
    private final List<ImportReport.ImportLine> remarks = new ArrayList<>();

    ImportRun(StagingRepository staging, String source) {
        SinkMaker named = (table, columns) -> new StagedTable(staging, this::file, source, table, true, columns);
        SinkMaker sink = (table, columns) -> new StagedTable(staging, this::file, source, table, false, columns);
        organizations = named.make("directory_organization", "name", "alternate_name", "description", "email", "url");
        locations = named.make(
                "directory_location",
                "organization_id",
                "name",
                "alternate_name",
                "description",
                "transportation",
                "latitude",
                "longitude");
        services = named.make(
                "directory_service",
                "organization_id",
                "name",
                "alternate_name",
                "description",
                "url",
                "email",
                "status",
                "interpretation",
                "application_process",
                "wait_time",
                "fees",
                "eligibility",
                "minimum_age",
                "maximum_age",
                "keywords");
        servicesAtLocation = sink.make("directory_service_at_location", "service_id", "location_id", "description");
        addresses = sink.make(
                "directory_address",
                "location_id",
                "organization_id",
                "attention",
                "street",
                "city",
                "county",
                "region",
                "postal_code",
                "country",
                "kind");
        phones = sink.make(
                "directory_phone",
                "organization_id",
                "service_id",
                "location_id",
                "number",
                "extension",
                "type",
                "language",
                "description");
        schedules = sink.make(
                "directory_schedule",
                "service_id",
                "location_id",
                "frequency",
                "every",
                "weekday",
                "ordinal",
                "month_day",
                "opens_at",
                "closes_at",
                "valid_from",
                "valid_to",
                "description");
        languages = sink.make("directory_language", "service_id", "location_id", "name", "code");
        eligibility = sink.make("directory_eligibility", "service_id", "eligibility", "minimum_age", "maximum_age");
        fees = sink.make("directory_fee", "service_id", "option", "amount", "currency", "description");
        areas = sink.make("directory_service_area", "service_id", "name");
        terms = named.make("directory_taxonomy_term", "name", "parent_key");
        serviceTerms = sink.make("directory_service_term", "service_id", "term_id");
    }

    private interface SinkMaker {
        StagedTable make(String table, String... columns);
    }

    /** Parents before children. */
    List<StagedTable> staged() {
        return List.of(
                organizations,
                locations,
                services,
                servicesAtLocation,
                addresses,
                phones,
                schedules,
                languages,
                eligibility,
                fees,
                areas,
                terms,
                serviceTerms);
    }

    /** What hangs on services, locations and organizations, by the table that brings it. */
    Map<HsdsTable, StagedTable> children() {
        return Map.of(
                HsdsTable.SERVICES_AT_LOCATION, servicesAtLocation,
                HsdsTable.ADDRESSES, addresses,
                HsdsTable.PHONES, phones,
                HsdsTable.SCHEDULES, schedules,
                HsdsTable.LANGUAGES, languages,
                HsdsTable.ELIGIBILITY, eligibility,
                HsdsTable.FEES, fees,
                HsdsTable.SERVICE_AREAS, areas,
                HsdsTable.SERVICE_TERMS, serviceTerms);
    }

    /** A file that was read as a table. */
    record ReadFile(HsdsTable table, String name, int rows) {}

    /** Its number is that of the next file. */
    int file() {
        return files.size();
    }

    void read(HsdsTable table, String name, int rows) {
        files.add(new ReadFile(table, name, rows));
    }

    List<ReadFile> files() {
        return files;
    }

    boolean has(HsdsTable table) {
        return files.stream().anyMatch(file -> file.table() == table && file.rows() > 0);
    }

    void setAside(ImportReport.ImportLine line) {
        add(setAside, line);
    }

    /** The row was taken, but not as it stands. */
    void remark(TableRow row, String reason, String column, String detail) {
        remark(new ImportReport.ImportLine(row.file(), row.line(), column, reason, detail, 1));
    }

    void remark(ImportReport.ImportLine line) {
        add(remarks, line);
    }

    private static void add(List<ImportReport.ImportLine> lines, ImportReport.ImportLine line) {
        if (lines.size() < MOST_LINES) {
            lines.add(new ImportReport.ImportLine(
                    line.file(), line.line(), line.column(), line.reason(), shortened(line.detail()), line.rows()));
        }
    }

    /** Says once what was said of every one of so many rows of a file. */
    void gather(String file, int rows) {
        gather(setAside, file, rows);
        gather(remarks, file, rows);
    }

    private static void gather(List<ImportReport.ImportLine> lines, String file, int rows) {
        Map<String, List<ImportReport.ImportLine>> byReason = lines.stream()
                .filter(line -> line.line() > 0 && line.file().equals(file))
                .collect(Collectors.groupingBy(ImportReport.ImportLine::reason));
        byReason.forEach((reason, same) -> {
            if (same.size() > 1 && (same.size() == rows || reason.equals("id-repeated"))) {
                lines.removeAll(Set.copyOf(same));
                lines.add(new ImportReport.ImportLine(file, 0, same.get(0).column(), reason, null, same.size()));
            }
        });
    }

    List<ImportReport.ImportLine> setAside() {
        return wholeFilesFirst(setAside);
    }

    List<ImportReport.ImportLine> remarks() {
        return wholeFilesFirst(remarks);
    }

    private static List<ImportReport.ImportLine> wholeFilesFirst(List<ImportReport.ImportLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(line -> line.line() > 0))
                .toList();
    }

    /** A service that names a taxonomy term before the terms are read. */
    record Awaited(TableRow row, String service, String term) {}

    void await(TableRow row, String service, String term) {
        awaited.add(new Awaited(row, service, term));
    }

    List<Awaited> awaited() {
        return awaited;
    }

    private static String shortened(String detail) {
        if (detail == null) {
            return null;
        }
        String plain = detail.replaceAll("[\\p{Cntrl}]+", " ").strip();
        int end = Math.min(plain.length(), LONGEST_DETAIL);
        boolean splitsPair = end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1));
        return plain.substring(0, splitsPair ? end - 1 : end);
    }
}
