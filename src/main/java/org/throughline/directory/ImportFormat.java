package org.throughline.directory;

import java.util.Locale;

/** How a directory is written that comes in one upload. */
public enum ImportFormat {
    /** Tables as CSV or JSON, in one zip. */
    ZIP(".zip"),
    /** An object, an array, or a page of HSDS. */
    JSON(".json"),
    /** An object of HSDS a line. */
    NDJSON(".ndjson");

    private final String suffix;

    ImportFormat(String suffix) {
        this.suffix = suffix;
    }

    /** What the name of such a file ends in. */
    String suffix() {
        return suffix;
    }

    /** @param name of a file, or a type of content; what neither names JSON is taken for a zip */
    public static ImportFormat of(String name) {
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        if (lower.matches(".*(ndjson|jsonl|json-?lines).*")) {
            return NDJSON;
        }
        return lower.matches(".*[./+]json.*") ? JSON : ZIP;
    }
}
