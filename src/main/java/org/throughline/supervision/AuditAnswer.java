package org.throughline.supervision;

/**
 * The answer to one question of an audit.
 *
 * @param answer {@link #YES}, {@link #NO} or {@link #NOT_APPLICABLE}
 * @param remark may be empty, never null
 */
public record AuditAnswer(String answer, String remark) {

    public static final String YES = "yes";
    public static final String NO = "no";
    public static final String NOT_APPLICABLE = "not-applicable";

    public AuditAnswer {
        remark = remark == null ? "" : remark.strip();
    }
}
