package org.throughline.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.throughline.directory.hsds.ServiceConditions;
import org.throughline.directory.hsds.TableRow;

/** Whom a service takes by income, service in the forces and immigration status, in columns of its row. */
final class RowConditions {

    private final ImportRun run;
    private final TableRow row;

    RowConditions(ImportRun run, TableRow row) {
        this.run = run;
        this.row = row;
    }

    /** Percent of the poverty guidelines, or null. */
    Integer incomeLimit() {
        return value("income_limit_percent", ServiceConditions::percent);
    }

    /** Null where it says nothing. */
    Boolean veteransOnly() {
        return value("veterans_only", ServiceConditions::yesOrNo);
    }

    /** As PostgreSQL writes an array; null where none is stated. */
    String immigrationStatuses() {
        String text = row.text("immigration_statuses");
        List<String> statuses = new ArrayList<>();
        for (String status : text == null ? new String[0] : text.split("\\s*;\\s*")) {
            if (!ServiceConditions.isImmigrationStatus(status)) {
                run.remark(row, "condition-dropped", "immigration_statuses", status);
            } else if (!statuses.contains(status)) {
                statuses.add(status);
            }
        }
        return statuses.isEmpty() ? null : "{" + String.join(",", statuses) + "}";
    }

    private <T> T value(String column, Function<String, T> read) {
        String text = row.text(column);
        T value = text == null ? null : read.apply(text);
        if (text != null && value == null) {
            run.remark(row, "condition-dropped", column, text);
        }
        return value;
    }
}
