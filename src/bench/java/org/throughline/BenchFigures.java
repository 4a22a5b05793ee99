package org.throughline;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of one benchmark, printed as a table for people and as JSON for programs. */
public final class BenchFigures {

    private static final Path DIRECTORY = Path.of("target", "bench");

    private final String name;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    public BenchFigures(String name) {
        this.name = name;
    }

    /** @param what with its unit */
    public void add(String what, Number value) {
        figures.put(what, value instanceof Double ? Math.round(value.doubleValue() * 100) / 100.0 : value);
    }

    /** On the console, and to {@code target/bench}. */
    public void print() {
        StringBuilder table = new StringBuilder(name + System.lineSeparator());
        figures.forEach((what, value) -> table.append("  %-72s %12s%n".formatted(what, value)));
        System.out.print(table);
        try {
            Files.createDirectories(DIRECTORY);
            Files.writeString(
                    DIRECTORY.resolve(name + ".json"),
                    new ObjectMapper().writeValueAsString(Map.of("bench", name, "figures", figures)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
