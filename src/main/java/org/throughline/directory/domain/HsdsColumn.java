package org.throughline.directory.domain;

import java.util.List;

/**
 * A column of HSDS and where it is found.
 *
 * @param value SQL over a row {@code t}
 */
record HsdsColumn(String name, String value, HsdsType type) {

    /** What JSON asks of a value; what is none of it is left out there. */
    enum HsdsType {
        TEXT(""),
        /** May not be missing, and is empty then. */
        REQUIRED("!"),
        NUMBER("#"),
        /** An address with its scheme (RFC 3986). */
        URI("~");

        private final String mark;

        HsdsType(String mark) {
            this.mark = mark;
        }
    }

    /** @param lines one column each: its name with the mark of its type, and perhaps {@code = SQL} */
    static List<HsdsColumn> of(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(HsdsColumn::parse)
                .toList();
    }

    private static HsdsColumn parse(String line) {
        String[] parts = line.split(" = ", 2);
        HsdsType type = HsdsType.TEXT;
        for (HsdsType marked : HsdsType.values()) {
            type = !marked.mark.isEmpty() && parts[0].endsWith(marked.mark) ? marked : type;
        }
        String name = parts[0].substring(0, parts[0].length() - type.mark.length());
        return new HsdsColumn(name, parts.length == 1 ? "t." + name : parts[1], type);
    }

    String csv() {
        return value + " as " + name;
    }

    String json() {
        String text = "(" + value + ")::text";
        String shown =
                switch (type) {
                    case TEXT -> text;
                    case REQUIRED -> "coalesce(" + text + ", '')";
                    case NUMBER -> "case when %1$s ~ '^-?\\d{1,15}(\\.\\d+)?$' then %1$s::numeric end".formatted(text);
                    case URI ->
                        "case when %1$s ~ '^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+$' then %1$s end"
                                .formatted(text);
                };
        return "'" + name + "', " + shown;
    }
}
