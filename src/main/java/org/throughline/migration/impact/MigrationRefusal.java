package org.throughline.migration.impact;

import java.util.List;

/**
 * Why a case stays where it is.
 *
 * @param code kebab-case; the message is {@code move.refused.<code>} with the arguments
 * @param args names of steps; kinds of steps as {@code kind:userTask}; another message as {@code message:<key>}
 */
public record MigrationRefusal(String code, List<String> args) {

    public static final String BUSY = "busy";
    public static final String ENDED = "ended";

    private static final String SEPARATOR = "\u001f";

    public static MigrationRefusal of(String code, String... args) {
        return new MigrationRefusal(code, List.of(args));
    }

    /** As it is kept in a row. */
    public String written() {
        return code + args.stream().map(SEPARATOR::concat).collect(java.util.stream.Collectors.joining());
    }

    public static MigrationRefusal read(String written) {
        List<String> parts = List.of(written.split(SEPARATOR, -1));
        return new MigrationRefusal(parts.get(0), parts.subList(1, parts.size()));
    }
}
