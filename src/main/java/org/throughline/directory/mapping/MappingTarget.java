package org.throughline.directory.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.throughline.directory.hsds.HsdsTable;

/**
 * A column of HSDS that a mapping file may fill ({@code directory/mapping-targets.csv}).
 *
 * @param name of the table, e.g. {@code service}
 */
record MappingTarget(String name, HsdsTable table, String column, TargetType type, Necessity need) {

    /** Whether a row must have it: {@code ANY} is one of those of its table that are so marked. */
    enum Necessity {
        NONE,
        ANY,
        NEEDED
    }

    private static final Map<String, MappingTarget> ALL = all();

    static Optional<MappingTarget> of(String written) {
        return Optional.ofNullable(ALL.get(written));
    }

    static boolean isTable(String name) {
        return ALL.values().stream().anyMatch(target -> target.name.equals(name));
    }

    /** The columns of a table, in the order of the resource. */
    static List<MappingTarget> of(HsdsTable table) {
        return ALL.values().stream().filter(target -> target.table == table).toList();
    }

    static List<String> tables() {
        return ALL.values().stream().map(MappingTarget::name).distinct().toList();
    }

    static List<String> columns(String name) {
        return ALL.values().stream()
                .filter(target -> target.name.equals(name))
                .map(MappingTarget::column)
                .toList();
    }

    boolean isId() {
        return column.contentEquals("id");
    }

    /** True for a column that names a row of another table, e.g. {@code service_id} of a phone. */
    boolean isLink() {
        return column.endsWith("_id");
    }

    private static Map<String, MappingTarget> all() {
        Map<String, MappingTarget> all = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("directory/mapping-targets.csv").getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split(",", -1);
                Necessity need = parts[3].isEmpty()
                        ? Necessity.NONE
                        : Necessity.valueOf(parts[3].toUpperCase(java.util.Locale.ROOT));
                HsdsTable table = HsdsTable.of(parts[0]).orElseThrow();
                all.put(
                        parts[0] + "." + parts[1],
                        new MappingTarget(parts[0], table, parts[1], TargetType.of(parts[2]), need));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
