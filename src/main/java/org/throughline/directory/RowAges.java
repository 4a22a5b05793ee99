package org.throughline.directory;

import org.throughline.directory.domain.AgeRange;
import org.throughline.directory.hsds.TableRow;

/** The ages in a row's own columns, or else those that its text states plainly. */
final class RowAges {

    private RowAges() {}

    static AgeRange of(ImportRun run, TableRow tableRow, String text) {
        AgeRange stated = new AgeRange(
                age(run, tableRow, "minimum_age", "min_age"), age(run, tableRow, "maximum_age", "max_age"));
        if (stated.equals(AgeRange.ANY)) {
            return AgeRange.statedIn(text);
        }
        if (!stated.sound()) {
            run.remark(
                    tableRow,
                    "ages-dropped",
                    tableRow.column("minimum_age", "min_age"),
                    stated.from() + "–" + stated.to());
            return AgeRange.ANY;
        }
        return stated;
    }

    private static Integer age(ImportRun run, TableRow tableRow, String... columns) {
        String text = tableRow.text(columns);
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,3}(\\.0+)?")) {
            return (int) Double.parseDouble(text);
        }
        run.remark(tableRow, "ages-dropped", tableRow.column(columns), text);
        return null;
    }
}
