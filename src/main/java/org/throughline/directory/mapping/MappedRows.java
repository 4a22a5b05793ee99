package org.throughline.directory.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.directory.hsds.HsdsTable;
import org.throughline.directory.hsds.TableReader;
import org.throughline.directory.hsds.TableRow;
import org.throughline.directory.mapping.MappedColumn.MappedValue;
import org.throughline.shared.Sha256;

/** The rows of one table of HSDS that the rows of a mapped file make. */
public final class MappedRows {

    private static final Map<String, HsdsTable> PARENTS = new LinkedHashMap<>();

    static {
        PARENTS.put("service_id", HsdsTable.SERVICES);
        PARENTS.put("location_id", HsdsTable.LOCATIONS);
        PARENTS.put("organization_id", HsdsTable.ORGANIZATIONS);
        PARENTS.put("taxonomy_term_id", HsdsTable.TAXONOMY_TERMS);
    }

    /** Tables whose rows hang on all that the same line makes; others hang on the closest of it. */
    private static final Set<HsdsTable> LINKED_TO_ALL =
            Set.of(HsdsTable.SERVICES, HsdsTable.LOCATIONS, HsdsTable.SERVICES_AT_LOCATION, HsdsTable.ATTRIBUTES);

    private static final Set<HsdsTable> REPEATED =
            Set.of(HsdsTable.ORGANIZATIONS, HsdsTable.LOCATIONS, HsdsTable.SERVICES, HsdsTable.TAXONOMY_TERMS);

    /** A value that the table of values does not have, and that is left out therefore. */
    public record UnknownValue(String column, String value) {}

    private record Entry(MappedColumn column, MappingTarget target) {
        boolean isContent() {
            return column.constant() == null && !target.isLink() && !target.isId();
        }
    }

    private final HsdsTable table;
    private final Map<HsdsTable, List<Entry>> byTable = new LinkedHashMap<>();
    private final List<Entry> entries;
    private final Map<String, HsdsTable> links = new LinkedHashMap<>();
    private final Map<String, String> headings = new LinkedHashMap<>();
    private final Set<String> made = new HashSet<>();

    public MappedRows(MappedFile file, HsdsTable table) {
        this.table = table;
        for (MappedColumn column : file.columns()) {
            MappingTarget target = MappingTarget.of(column.target()).orElseThrow();
            byTable.computeIfAbsent(target.table(), any -> new ArrayList<>()).add(new Entry(column, target));
        }
        entries = byTable.getOrDefault(table, List.of());
        entries.forEach(entry -> headings.put(
                entry.target().column(), String.join(", ", entry.column().columns())));
        link();
    }

    private void link() {
        Set<String> possible = MappingTarget.of(table).stream()
                .filter(MappingTarget::isLink)
                .map(MappingTarget::column)
                .collect(Collectors.toSet());
        Set<String> given = entries.stream()
                .map(entry -> entry.target().column())
                .filter(possible::contains)
                .collect(Collectors.toSet());
        PARENTS.forEach((column, parent) -> {
            boolean wanted = LINKED_TO_ALL.contains(table) ? !given.contains(column) : given.isEmpty();
            if (wanted && possible.contains(column) && parent != table && byTable.containsKey(parent)) {
                links.put(column, parent);
            }
        });
    }

    /** The table whose rows a column names. */
    static Optional<HsdsTable> parentOf(String column) {
        return Optional.ofNullable(PARENTS.get(column));
    }

    /** True where the file has something for the table. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * @param unknown gets what the tables of values do not have
     * @return empty where the line says nothing for the table, or only what an earlier line said
     */
    public List<TableRow> of(TableRow line, List<UnknownValue> unknown) {
        Map<String, String> whole = new LinkedHashMap<>();
        Map<String, List<String>> several = new LinkedHashMap<>();
        if (!says(table, line)) {
            return List.of();
        }
        for (Entry entry : entries) {
            List<String> values = values(entry.column(), line, unknown);
            if (entry.column().split() != null && !entry.target().type().isSeveral()) {
                several.put(entry.target().column(), values);
            } else if (!values.isEmpty()) {
                whole.put(entry.target().column(), value(entry, values));
            }
        }
        linked(line, whole);
        return rows(line, whole, several);
    }

    /** Whether a line has more for a table than ids and what is the same in all lines. */
    private boolean says(HsdsTable of, TableRow line) {
        List<Entry> all = byTable.get(of);
        boolean onlyIds = all.stream().noneMatch(Entry::isContent);
        return all.stream().filter(entry -> onlyIds || entry.isContent()).anyMatch(entry -> !values(
                        entry.column(), line, new ArrayList<>())
                .isEmpty());
    }

    /** Rows hang on all that the line makes, or on the closest of it. */
    private void linked(TableRow line, Map<String, String> whole) {
        for (Map.Entry<String, HsdsTable> link : links.entrySet()) {
            if (!says(link.getValue(), line)) {
                continue;
            }
            byTable.get(link.getValue()).stream()
                    .filter(entry -> entry.target().isId())
                    .flatMap(entry -> values(entry.column(), line, new ArrayList<>()).stream())
                    .forEach(id -> whole.put(link.getKey(), id));
            if (!LINKED_TO_ALL.contains(table)) {
                return;
            }
        }
    }

    private List<TableRow> rows(TableRow line, Map<String, String> whole, Map<String, List<String>> several) {
        int count = several.values().stream().mapToInt(List::size).max().orElse(1);
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, String> values = new LinkedHashMap<>(whole);
            for (Map.Entry<String, List<String>> parts : several.entrySet()) {
                if (i < parts.getValue().size()) {
                    values.put(parts.getKey(), parts.getValue().get(i));
                }
            }
            if (!REPEATED.contains(table) || made.add(Sha256.of(values.toString()))) {
                rows.add(new TableRow(line.file(), line.line(), values, new HashSet<>(), headings));
            }
        }
        return rows;
    }

    private static String value(Entry entry, List<String> values) {
        return String.join(entry.target().type().isSeveral() ? "; " : " ", values);
    }

    /** What an entry says for a line; a value of several columns is one. */
    static List<String> values(MappedColumn entry, TableRow line, List<UnknownValue> unknown) {
        if (entry.constant() != null) {
            return entry.constant().isBlank() ? List.of() : List.of(entry.constant());
        }
        List<String> cells = entry.columns().stream()
                .map(column -> line.text(TableReader.column(column)))
                .toList();
        String cell = cells.stream().filter(Objects::nonNull).collect(Collectors.joining(" "));
        List<String> values = new ArrayList<>();
        for (String part : parts(cell, entry.split())) {
            String meant = meant(entry, part, unknown);
            if (!meant.isBlank()) {
                values.add(isMadeId(entry) ? id(cells, entry.split() == null ? "" : meant) : meant);
            }
        }
        return values;
    }

    private static Set<String> parts(String cell, String split) {
        Set<String> parts = new LinkedHashSet<>();
        for (String part : split == null ? new String[] {cell} : cell.split(Pattern.quote(split))) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static String meant(MappedColumn entry, String said, List<UnknownValue> unknown) {
        if (entry.values() == null) {
            return said;
        }
        MappedValue value = entry.values().get(MappingParser.key(said));
        if (value != null) {
            return value.value();
        }
        if (entry.otherwise() == null) {
            unknown.add(new UnknownValue(entry.columns().get(0), said));
        }
        if (MappedColumn.AS_WRITTEN.equals(entry.otherwise())) {
            return said;
        }
        return entry.otherwise() == null ? "" : entry.otherwise();
    }

    private static boolean isMadeId(MappedColumn entry) {
        return entry.isMade() && entry.isOfId();
    }

    /** The same for the same words, however they are spaced and capitalised, in whichever file. */
    private static String id(List<String> cells, String part) {
        String by = part.isEmpty()
                ? cells.stream().map(cell -> cell == null ? "" : cell).collect(Collectors.joining("\u0001"))
                : part;
        return Sha256.of(MappingParser.key(by)).substring(0, 32);
    }
}
