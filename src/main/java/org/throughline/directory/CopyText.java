package org.throughline.directory;

/** Rows in the text format of PostgreSQL's COPY (its manual, <i>COPY, File Formats</i>). */
final class CopyText {

    private CopyText() {}

    /** Appends one row and the end of its line. */
    static void write(StringBuilder rows, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            if (values[i] == null) {
                rows.append("\\N");
            } else {
                escape(rows, values[i].toString());
            }
        }
        rows.append('\n');
    }

    /** Nearly all values go as they are. */
    private static void escape(StringBuilder rows, String value) {
        if (isPlain(value)) {
            rows.append(value);
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\0' -> {
                    // no text of PostgreSQL holds it
                }
                default -> rows.append(c);
            }
        }
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
