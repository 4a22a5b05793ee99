package org.throughline.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.directory.domain.StagingRepository;
import org.throughline.directory.hsds.HsdsTable;
import org.throughline.directory.hsds.TableRow;

/** What one import holds while it goes through the tables: the rows, the counts, what was set aside. */
final class ImportRun extends StagedTables {

    /** Whose location it is, for services that name a location only. */
    final Map<String, String> organizationOfLocation = new HashMap<>();
    /** Service and location behind an id of services_at_location. */
    final Map<String, String[]> placements = new HashMap<>();

    private final List<Awaited> awaited = new ArrayList<>();
    private final List<ReadFile> files = new ArrayList<>();
    private final ImportLines setAside = new ImportLines();
    private final ImportLines remarks = new ImportLines();

    ImportRun(StagingRepository staging, String source) {
        super(staging, source);
    }

    /** A file that was read as a table. */
    record ReadFile(HsdsTable table, String name, int rows) {}

    /** Its number is that of the next file. */
    @Override
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
        setAside.add(line);
    }

    /** The row was taken, but not as it stands. */
    void remark(TableRow row, String reason, String column, String detail) {
        remark(new ImportReport.ImportLine(row.file(), row.line(), row.heading(column), reason, detail, 1));
    }

    void remark(ImportReport.ImportLine line) {
        remarks.add(line);
    }

    /** Says once what was said of every one of so many rows of a file. */
    void gather(String file, int rows) {
        setAside.gather(file, rows);
        remarks.gather(file, rows);
    }

    List<ImportReport.ImportLine> setAside() {
        return setAside.wholeFilesFirst();
    }

    List<ImportReport.ImportLine> remarks() {
        return remarks.wholeFilesFirst();
    }

    /** A service that names a taxonomy term before the terms are read. */
    record Awaited(TableRow row, String service, String term) {}

    void await(TableRow row, String service, String term) {
        awaited.add(new Awaited(row, service, term));
    }

    List<Awaited> awaited() {
        return awaited;
    }
}
