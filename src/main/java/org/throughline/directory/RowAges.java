package org.throughline.directory;

import org.throughline.directory.domain.AgeRange;
import org.throughline.directory.hsds.Row;

/** The ages in a row's own columns, or else those that its text states plainly. */
final class RowAges {

    private RowAges() {}

    static AgeRange of(ImportRun run, Row row, String text) {
        AgeRange stated =
                new AgeRange(age(run, row, "minimum_age", "min_age"), age(run, row, "maximum_age", "max_age"));
        if (stated.equals(AgeRange.ANY)) {
            return AgeRange.statedIn(text);
        }
        if (!stated.sound()) {
            run.remark(row, "ages-dropped", stated.from() + "–" + stated.to());
            return AgeRange.ANY;
        }
        return stated;
    }

    private static Integer age(ImportRun run, Row row, String... columns) {
        String text = row.text(columns);
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,3}(\\.0+)?")) {
            return (int) Double.parseDouble(text);
        }
        run.remark(row, "ages-dropped", text);
        return null;
    }
}
