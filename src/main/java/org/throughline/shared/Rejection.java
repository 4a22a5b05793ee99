package org.throughline.shared;

/**
 * A use case's refusal, said in terms of the business. Nothing was changed when it is thrown. Its text is the message
 * {@code rejection.<code>} with {@link #args()}, resolved in the reader's language where the answer is written.
 */
public class Rejection extends RuntimeException {

    /** How a refusal is answered over HTTP; see the status table of the API. */
    public enum RejectionKind {
        /** 422: the values do not fit the rules. */
        INVALID,
        /** 403: signed in, but not allowed. */
        FORBIDDEN,
        /** 404: no such thing, or one that this person may not know of. */
        NOT_FOUND,
        /** 409: already done, taken by another, or stale. */
        CONFLICT
    }

    private final RejectionKind kind;
    private final String code;
    private final String field;
    private final transient Object[] args;

    private Rejection(RejectionKind kind, String code, String field, Object... args) {
        super(kind + " " + code);
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.args = args;
    }

    public static Rejection invalid(String code, Object... args) {
        return new Rejection(RejectionKind.INVALID, code, null, args);
    }

    /** A refused value of one form field; the message stands at that field. */
    public static Rejection invalidField(String field, String code, Object... args) {
        return new Rejection(RejectionKind.INVALID, code, field, args);
    }

    public static Rejection forbidden(String code, Object... args) {
        return new Rejection(RejectionKind.FORBIDDEN, code, null, args);
    }

    public static Rejection notFound(String code, Object... args) {
        return new Rejection(RejectionKind.NOT_FOUND, code, null, args);
    }

    public static Rejection conflict(String code, Object... args) {
        return new Rejection(RejectionKind.CONFLICT, code, null, args);
    }

    /** The same, of a field that stands in a part of a form: {@code part.field}. One of no field stays as it is. */
    public Rejection within(String part) {
        return field == null ? this : new Rejection(kind, code, part + "." + field, args);
    }

    public RejectionKind kind() {
        return kind;
    }

    /** Kebab-case, e.g. {@code own-work-approved}; the message key is {@code rejection.} + code. */
    public String code() {
        return code;
    }

    /** The form field it concerns, or null. */
    public String field() {
        return field;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
