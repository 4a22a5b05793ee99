package org.throughline.migration.impact;

import java.util.List;

/**
 * What a move back cannot undo of one case, or why it goes another way than it came.
 *
 * @param code kebab-case; the message is {@code move.remains.<code>} with the arguments
 * @param args names of steps and tasks
 */
public record Remainder(String code, List<String> args) {

    /** No move brought it: it was begun on the newer version. */
    public static final Remainder BEGUN_SINCE = of("begun-since");

    /** Moved before positions were kept. */
    public static final Remainder UNRECORDED = of("unrecorded");

    public static Remainder of(String code, String... args) {
        return new Remainder(code, List.of(args));
    }

    /** As it is kept in a row. */
    public String written() {
        return new MigrationRefusal(code, args).written();
    }

    public static Remainder read(String written) {
        MigrationRefusal read = MigrationRefusal.read(written);
        return new Remainder(read.code(), read.args());
    }
}
