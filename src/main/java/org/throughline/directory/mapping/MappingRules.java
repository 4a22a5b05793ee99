package org.throughline.directory.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.directory.hsds.HsdsTable;
import org.throughline.directory.mapping.MappingTarget.Necessity;

/** What must hold of the entries for one file, whatever that file contains. */
final class MappingRules {

    private static final Set<HsdsTable> KNOWN_BY_ID =
            Set.of(HsdsTable.ORGANIZATIONS, HsdsTable.LOCATIONS, HsdsTable.SERVICES, HsdsTable.TAXONOMY_TERMS);

    private final MappedFile file;
    private final List<MappingFault> faults;
    private final Map<HsdsTable, Set<String>> filled = new LinkedHashMap<>();
    private final Map<HsdsTable, MappedColumn> split = new HashMap<>();
    private final Set<String> targets = new HashSet<>();

    MappingRules(MappedFile file, List<MappingFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    void check() {
        file.columns().forEach(this::entry);
        filled.forEach(this::table);
    }

    private void entry(MappedColumn entry) {
        Optional<MappingTarget> target = MappingTarget.of(entry.target());
        if (target.isEmpty()) {
            unknown(entry);
            return;
        }
        if (!targets.add(entry.target())) {
            fault(entry.line(), "target-twice", entry.target());
        }
        filled.computeIfAbsent(target.get().table(), table -> new HashSet<>())
                .add(target.get().column());
        split(entry, target.get());
        values(entry, target.get());
    }

    private void unknown(MappedColumn entry) {
        String[] parts = entry.target().split("\\.", 2);
        if (parts.length < 2 || !MappingTarget.isTable(parts[0])) {
            fault(entry.line(), "unknown-table", entry.target(), String.join(", ", MappingTarget.tables()));
        } else {
            fault(
                    entry.line(),
                    "unknown-target",
                    parts[0],
                    parts[1],
                    String.join(", ", MappingTarget.columns(parts[0])));
        }
    }

    private void split(MappedColumn entry, MappingTarget target) {
        if (entry.split() == null) {
            return;
        }
        if (entry.split().isEmpty() || entry.constant() != null) {
            fault(entry.line(), "split-nothing", entry.target());
        } else if (!target.type().isSeveral()) {
            MappedColumn first = split.putIfAbsent(target.table(), entry);
            if (KNOWN_BY_ID.contains(target.table()) && target.table() != HsdsTable.TAXONOMY_TERMS) {
                fault(entry.line(), "split-single", entry.target());
            } else if (first != null && !isSameCell(first, entry)) {
                fault(entry.line(), "split-twice", target.name(), first.line());
            }
        }
    }

    private static boolean isSameCell(MappedColumn first, MappedColumn second) {
        return first.split().equals(second.split()) && first.columns().equals(second.columns());
    }

    private void values(MappedColumn entry, MappingTarget target) {
        if (entry.constant() != null) {
            fits(entry.line(), target, entry.constant());
        }
        if (entry.otherwise() != null) {
            if (entry.values() == null) {
                fault(entry.line(), "otherwise-alone");
            }
            if (!entry.otherwise().equals(MappedColumn.AS_WRITTEN)) {
                fits(entry.line(), target, entry.otherwise());
            }
        }
        if (entry.values() != null) {
            entry.values().values().forEach(value -> fits(value.line(), target, value.value()));
        }
    }

    private void fits(int line, MappingTarget target, String value) {
        if (!value.isBlank() && !target.type().fits(value)) {
            fault(
                    line,
                    "misfit",
                    value,
                    target.name() + "." + target.column(),
                    "@" + target.type().id());
        }
    }

    private void table(HsdsTable table, Set<String> columns) {
        List<MappingTarget> all = MappingTarget.of(table);
        String name = all.get(0).name();
        all.stream()
                .filter(target -> target.need() == Necessity.NEEDED && !columns.contains(target.column()))
                .filter(target -> !isGiven(target))
                .forEach(target -> fault(file.line(), "missing-target", file.name(), name + "." + target.column()));
        List<String> any = all.stream()
                .filter(target -> target.need() == Necessity.ANY)
                .map(MappingTarget::column)
                .toList();
        if (!any.isEmpty() && any.stream().noneMatch(columns::contains)) {
            fault(file.line(), "missing-any", file.name(), name, String.join(", ", any));
        }
        List<MappingTarget> links = all.stream().filter(MappingTarget::isLink).toList();
        if (!KNOWN_BY_ID.contains(table)
                && links.stream().noneMatch(link -> columns.contains(link.column()) || isGiven(link))) {
            fault(
                    file.line(),
                    "missing-parent",
                    file.name(),
                    name,
                    String.join(", ", links.stream().map(MappingTarget::column).toList()));
        }
    }

    /** A row of another table that the same line makes is linked by itself. */
    private boolean isGiven(MappingTarget link) {
        return link.isLink()
                && MappedRows.parentOf(link.column())
                        .filter(filled::containsKey)
                        .isPresent();
    }

    private void fault(int line, String code, Object... details) {
        faults.add(MappingFault.of(line, code, details));
    }
}
