package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Four times as many services may take six times as long: what grows faster never ends for a whole state. */
class ImportGrowthTest {

    private static final int FEW = 2_000;
    private static final int ATTEMPTS = 3;
    private static final double MOST = 6;

    @Test
    void timeGrowsWithTheRowsAndNotFaster() throws Exception {
        Path few = ManyServices.folder(FEW);
        Path many = ManyServices.folder(4 * FEW);
        try {
            seconds(few, FEW);
            double least = IntStream.range(0, ATTEMPTS)
                    .mapToDouble(attempt -> seconds(many, 4 * FEW) / seconds(few, FEW))
                    .filter(ratio -> ratio <= MOST)
                    .findFirst()
                    .orElse(Double.MAX_VALUE);
            assertThat(least).as("of %s attempts", ATTEMPTS).isLessThanOrEqualTo(MOST);
        } finally {
            FileSystemUtils.deleteRecursively(few);
            FileSystemUtils.deleteRecursively(many);
        }
    }

    /** As a table is that was counted while an import was under way, of which nobody sees the rows yet. */
    @Test
    void whatRowsHangOnIsFoundByItsIdThoughItsTableWasCountedAsEmpty() throws Exception {
        Path few = ManyServices.folder(FEW);
        try {
            DirectoryDatabase directory = DirectoryDatabase.empty();
            directory.jdbc.update(
                    "update pg_class set relpages = 1000, reltuples = 0 where relname in ('directory_service',"
                            + " 'directory_location', 'directory_organization')");
            directory.imports.importFrom(few, "many", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
            directory.jdbc.execute("select pg_stat_force_next_flush()");
            assertThat(directory.jdbc.queryForList("""
                            select indexrelname from pg_stat_user_indexes
                            where relname in ('directory_service', 'directory_location', 'directory_organization')
                                and indexrelname not like '%pkey' and idx_scan >= ?""", String.class, FEW))
                    .as("indexes that were walked for each row")
                    .isEmpty();
        } finally {
            FileSystemUtils.deleteRecursively(few);
        }
    }

    private static double seconds(Path folder, int services) {
        DirectoryDatabase directory = DirectoryDatabase.empty();
        long begin = System.nanoTime();
        ImportReport report =
                directory.imports.importFrom(folder, "many", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
        double took = (System.nanoTime() - begin) / 1e9;
        assertThat(report.table("services").stored()).isEqualTo(services);
        assertThat(report.total(ImportReport.ImportedTable::setAside)).isZero();
        return took;
    }
}
