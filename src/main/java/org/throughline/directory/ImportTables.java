package org.throughline.directory;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.directory.hsds.HsdsTable;
import org.throughline.directory.hsds.JsonReader;
import org.throughline.directory.hsds.SourceFiles;
import org.throughline.directory.hsds.SourceFiles.SourceFile;
import org.throughline.directory.hsds.TableReader;
import org.throughline.directory.hsds.TableRow;
import org.throughline.directory.mapping.MappingFile;
import org.throughline.shared.Rejection;

/** Takes the tables of a source in the order in which they hang on each other, row by row. */
final class ImportTables {

    private interface Taker {
        void take(TableRow tableRow);
    }

    private static final String TABLE = "(?i).+\\.(csv|txt|tsv)";

    /** Describes the columns of a data package; holds no rows. */
    private static final String DESCRIPTION = "datapackage.json";

    private final ImportRun run;
    private final ImportProgress progress;
    private final TermRows terms;
    private final Map<HsdsTable, Taker> takers = new EnumMap<>(HsdsTable.class);

    ImportTables(ImportRun run, ImportProgress progress) {
        this.run = run;
        this.progress = progress;
        this.terms = new TermRows(run);
        ChildRows children = new ChildRows(run);
        takeParents(new ParentRows(run, children, terms));
        takeChildren(children);
        takeContacts(new ContactRows(run));
        takers.put(HsdsTable.SCHEDULES, new ScheduleRows(run)::schedule);
        takers.put(HsdsTable.TAXONOMIES, terms::taxonomy);
        takers.put(HsdsTable.TAXONOMY_TERMS, terms::term);
        takers.put(HsdsTable.SERVICE_TERMS, terms::attribute);
        takers.put(HsdsTable.ATTRIBUTES, terms::attribute);
        takeDetails(new DetailRows(run));
    }

    private void takeParents(ParentRows parents) {
        takers.put(HsdsTable.ORGANIZATIONS, parents::organization);
        takers.put(HsdsTable.LOCATIONS, parents::location);
        takers.put(HsdsTable.SERVICES, parents::service);
    }

    private void takeChildren(ChildRows children) {
        takers.put(HsdsTable.SERVICES_AT_LOCATION, children::placement);
        takers.put(HsdsTable.LANGUAGES, children::language);
        takers.put(HsdsTable.ELIGIBILITY, children::eligibility);
        takers.put(HsdsTable.FEES, children::fee);
        takers.put(HsdsTable.SERVICE_AREAS, children::area);
    }

    private void takeContacts(ContactRows contacts) {
        takers.put(HsdsTable.ADDRESSES, contacts::physicalAddress);
        takers.put(HsdsTable.POSTAL_ADDRESSES, contacts::postalAddress);
        takers.put(HsdsTable.CONTACTS, contacts::contact);
        takers.put(HsdsTable.PHONES, contacts::phone);
    }

    private void takeDetails(DetailRows details) {
        takers.put(HsdsTable.PROGRAMS, details::program);
        takers.put(HsdsTable.REQUIRED_DOCUMENTS, details::requiredDocument);
        takers.put(HsdsTable.ACCESSIBILITY, details::accessibility);
        takers.put(HsdsTable.UNITS, details::unit);
        takers.put(HsdsTable.CAPACITIES, details::capacity);
        takers.put(HsdsTable.FUNDING, details::funding);
        takers.put(HsdsTable.IDENTIFIERS, details::identifier);
        takers.put(HsdsTable.URLS, details::url);
        takers.put(HsdsTable.METADATA, details::metadata);
        takers.put(HsdsTable.META_TABLES, details::metaTable);
    }

    /** @param mapping what the files mean, or null where they are tables of HSDS */
    void take(List<SourceFile> files, MappingFile mapping) {
        if (mapping == null) {
            take(files);
        } else {
            new MappedTables(run, progress, this::take).take(files, mapping);
            terms.awaitedTerms();
        }
    }

    /** True where one of these is a table of a directory. */
    static boolean knowsAny(List<SourceFile> files) {
        return files.stream()
                .anyMatch(file -> JsonReader.isJson(file.name())
                        || file.name().matches(TABLE)
                                && HsdsTable.of(file.name()).isPresent());
    }

    private void take(List<SourceFile> files) {
        Map<HsdsTable, SourceFile> tables = recognised(files);
        JsonTables json = new JsonTables(
                run,
                progress,
                files.stream().filter(file -> JsonReader.isJson(file.name())).toList());
        json.read();
        for (HsdsTable table : HsdsTable.values()) {
            if (tables.containsKey(table)) {
                take(table, tables.get(table));
            }
            json.take(table, this::take);
            if (table == HsdsTable.TAXONOMY_TERMS) {
                terms.awaitedTerms();
            }
        }
    }

    private Map<HsdsTable, SourceFile> recognised(List<SourceFile> files) {
        Map<HsdsTable, SourceFile> tables = new EnumMap<>(HsdsTable.class);
        for (SourceFile file : files) {
            Optional<HsdsTable> table = file.name().matches(TABLE) ? HsdsTable.of(file.name()) : Optional.empty();
            if (table.isEmpty() && !file.name().equals(DESCRIPTION) && !JsonReader.isJson(file.name())) {
                run.remark(ofFile(file.path(), null, "file-not-used", null, rows(file)));
            } else if (table.isPresent() && tables.putIfAbsent(table.get(), file) != null) {
                run.setAside(
                        ofFile(file.path(), null, "table-twice", table.get().id(), rows(file)));
            }
        }
        return tables;
    }

    static ImportReport.ImportLine ofFile(String file, String column, String reason, String detail, int rows) {
        return new ImportReport.ImportLine(file, 0, column, reason, detail, rows);
    }

    /** How much a file holds that is not taken; 0 where it is no table. */
    static int rows(SourceFile file) {
        if (!file.name().matches(TABLE)) {
            return 0;
        }
        int rows = 0;
        try (TableReader reader = new TableReader(file.name(), file.opener().open())) {
            while (reader.next() != null) {
                rows++;
            }
        } catch (SourceFiles.FileTooLarge e) {
            throw Rejection.invalid("import-too-large");
        } catch (IOException broken) {
            return rows;
        }
        return rows;
    }

    private void take(HsdsTable table, SourceFile file) {
        int rows = 0;
        int taken = 0;
        try (TableReader reader = new TableReader(file.name(), file.opener().open())) {
            for (TableReader.ReadLine reading = reader.next(); reading != null; reading = reader.next()) {
                progress.at(table.id(), ++rows);
                taken += take(table, file, reading) ? 1 : 0;
            }
            if (taken > 0) {
                reader.unread()
                        .forEach((column, values) ->
                                run.remark(ofFile(file.name(), column, "column-not-read", null, values)));
            }
            if (reader.repaired()) {
                run.remark(ofFile(file.name(), null, "encoding-mended", null, 1));
            }
        } catch (SourceFiles.FileTooLarge e) {
            throw Rejection.invalid("import-too-large");
        } catch (IOException broken) {
            run.setAside(ofFile(file.path(), null, "file-unreadable", null, 1));
        }
        run.read(table, file.name(), rows);
    }

    private boolean take(HsdsTable table, SourceFile file, TableReader.ReadLine reading) {
        if (reading.problem() != null) {
            run.setAside(new ImportReport.ImportLine(
                    file.name(), reading.line(), null, reading.problem(), reading.detail(), 1));
            return false;
        }
        return take(table, reading.row());
    }

    private boolean take(HsdsTable table, TableRow row) {
        try {
            takers.get(table).take(row);
            return true;
        } catch (UnusableRow unusableRow) {
            run.setAside(new ImportReport.ImportLine(
                    row.file(),
                    row.line(),
                    row.heading(unusableRow.column()),
                    unusableRow.getMessage(),
                    unusableRow.detail(),
                    1));
            return false;
        }
    }
}
