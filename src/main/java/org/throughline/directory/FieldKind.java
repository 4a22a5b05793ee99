package org.throughline.directory;

import java.util.List;

/** How a value of an entry is written: what is asked for, and what is refused. */
public enum FieldKind {
    LINE(500),
    TEXT(20_000),
    EMAIL(200),
    URL(500),
    PHONE(100),
    YEARS(3),
    DEGREES(12),
    AMOUNT(15),
    TIME(20),
    WEEKDAY(1),
    STATUS(30),
    /** The id of a place of the directory. */
    PLACE(36);

    /** As HSDS names them; only an active service is found. */
    public static final List<String> STATUSES = List.of("active", "inactive", "defunct", "temporarily closed");

    private final int longest;

    FieldKind(int longest) {
        this.longest = longest;
    }

    /** Most characters. */
    public int longest() {
        return longest;
    }

    /** For templates, which compare names. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
