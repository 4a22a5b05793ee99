package org.throughline.directory;

/** A row that cannot be taken; carries the reason, no stack. */
final class UnusableRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String detail;

    UnusableRow(String reason, String detail) {
        super(reason, null, false, false);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
