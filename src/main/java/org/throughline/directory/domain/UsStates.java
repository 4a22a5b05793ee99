package org.throughline.directory.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** The states and territories: by name, by code, and by ZIP code ({@code directory/us-states.csv}). */
final class UsStates {

    private static final Map<String, String> BY_NAME = new HashMap<>();
    private static final String[] BY_ZIP = new String[1_000];

    static {
        read();
    }

    private UsStates() {}

    /** The two letters of a state that a text is the name or the code of. */
    static Optional<String> code(String text) {
        return Optional.ofNullable(
                text == null ? null : BY_NAME.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    /** @param zip five digits */
    static Optional<String> ofZip(String zip) {
        return Optional.ofNullable(BY_ZIP[Integer.parseInt(zip.substring(0, 3))]);
    }

    private static void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("directory/us-states.csv").getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(UsStates::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String line) {
        String[] parts = line.split(",");
        BY_NAME.put(parts[0].toLowerCase(Locale.ROOT), parts[0]);
        BY_NAME.put(parts[1].toLowerCase(Locale.ROOT), parts[0]);
        for (String range : parts[2].split(";")) {
            String[] ends = range.split("-");
            for (int three = Integer.parseInt(ends[0]); three <= Integer.parseInt(ends[1]); three++) {
                BY_ZIP[three] = parts[0];
            }
        }
    }
}
