package org.throughline.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.directory.domain.KeptFieldRepository;
import org.throughline.directory.domain.StagingRepository;
import org.throughline.directory.domain.StagingRepository.FileCount;

/** Takes what an import has staged into the directory: what differs, what is new, and what its source no longer says. */
final class ImportMerge {

    /** So few rows more are looked up fast by whatever plan. */
    private static final int UNCOUNTED = 1_000;

    private final StagingRepository staging;
    private final KeptFieldRepository kept;
    private final ImportHistory history;
    private final String source;
    private final ImportRun run;
    private final ImportProgress progress;
    private final Map<Integer, FileCount> counts = new HashMap<>();
    private int offered;

    ImportMerge(
            StagingRepository staging,
            KeptFieldRepository kept,
            ImportHistory history,
            String source,
            ImportRun run,
            ImportProgress progress) {
        this.staging = staging;
        this.kept = kept;
        this.history = history;
        this.source = source;
        this.run = run;
        this.progress = progress;
    }

    /** Everything that is staged, and what no longer is. */
    ImportReport.Vanished merge(VanishedServices vanished) {
        staging.keepAdministratorsOut();
        history.begin(source);
        run.staged().forEach(StagedTable::flush);
        if (run.services.isFilled()) {
            staging.resumeNamed();
        }
        run.staged().forEach(this::merge);
        ImportReport.Vanished gone = vanished(vanished);
        history.finish();
        return gone;
    }

    private void merge(StagedTable table) {
        if (!table.isFilled()) {
            return;
        }
        progress.began(table.table(), 0);
        staging.settle(table.table(), source, this::remark);
        holdBack(table);
        int changed = staging.compare(table.table());
        staging.counts(table.table()).forEach(count -> counts.put(count.file(), count));
        kept.drop(table.table());
        if (changed > 0) {
            history.comes(table);
            staging.touch(table.table(), table.columns());
            staging.merge(table.table(), source, table.columns());
            if (changed >= UNCOUNTED && table.isParent()) {
                staging.count(table.table());
            }
        }
    }

    /** Keeps what administrators wrote, against all that is staged for it. */
    private void holdBack(StagedTable table) {
        for (String field : kept.fields(table.table())) {
            offered += kept.holdBack(table.table(), field, source);
        }
    }

    /** How much the source says otherwise than an administrator wrote, and did not say before. */
    int offered() {
        return offered;
    }

    private void remark(StagingRepository.Repetition repetition) {
        String file = run.files().get(repetition.file()).name();
        if (repetition.same()) {
            run.setAside(
                    new ImportReport.ImportLine(file, repetition.line(), null, "duplicate-id", repetition.key(), 1));
        } else {
            String id = repetition.key().split("\u001f", 2)[0];
            run.remark(new ImportReport.ImportLine(file, repetition.line(), "id", "id-repeated", id, 1));
        }
    }

    /** Only of tables that came with this import: a publisher who leaves a whole file out has not taken its rows back. */
    private ImportReport.Vanished vanished(VanishedServices policy) {
        int removed = run.children().entrySet().stream()
                .filter(table -> table.getValue().isFilled() || run.has(table.getKey()))
                .mapToInt(table -> removeVanished(table.getValue()))
                .sum();
        int services = run.services.isFilled() ? staging.vanishedServices(source) : 0;
        if (services > 0 && policy == VanishedServices.SUSPEND) {
            staging.suspendVanished(source);
            return new ImportReport.Vanished(services, services, removed);
        }
        return new ImportReport.Vanished(services, 0, removed);
    }

    private int removeVanished(StagedTable table) {
        if (!table.isFilled()) {
            holdBack(table);
        }
        int removed = staging.removeVanished(table.table(), source, table.parents());
        if (removed > 0) {
            history.went(table);
        }
        return removed;
    }

    /** Once merged: each file that was read, what was not set aside counted by what it did. */
    List<ImportReport.ImportedTable> tables() {
        List<ImportReport.ImportedTable> tables = new ArrayList<>();
        for (int i = 0; i < run.files().size(); i++) {
            ImportRun.ReadFile file = run.files().get(i);
            FileCount count = counts.getOrDefault(i, new FileCount(i, 0, 0, 0));
            tables.add(new ImportReport.ImportedTable(
                    file.table().id(),
                    file.name(),
                    file.rows(),
                    count.stored(),
                    count.updated(),
                    count.unchanged(),
                    file.rows() - count.stored() - count.updated() - count.unchanged()));
            run.gather(file.name(), file.rows());
        }
        return tables;
    }
}
