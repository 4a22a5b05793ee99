package org.throughline.model;

/** A file that is not what its name says: no XML, no JSON, forbidden declarations, or too large. */
public class UnreadableModel extends RuntimeException {

    private final transient Object[] args;
    private final String code;

    /** @param code kebab-case; the message is {@code drawing.unreadable.<code>} */
    public UnreadableModel(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = args;
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args;
    }
}
