package org.throughline.directory;

/** A row that cannot be taken; carries the reason, no stack. */
final class UnusableRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String detail;

    UnusableRow(String reason, String detail) {
        this(reason, null, detail);
    }

    /** @param column of the file whose value it is */
    UnusableRow(String reason, String column, String detail) {
        super(reason, null, false, false);
        this.column = column;
        this.detail = detail;
    }

    String column() {
        return column;
    }

    String detail() {
        return detail;
    }
}
