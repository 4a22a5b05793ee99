package org.throughline.supervision.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;
import org.throughline.supervision.AuditAnswer;

/** What a checklist asks, what an audit answers, and what comes of it. */
public final class AuditPolicy {

    /** Of the checklist as shipped. */
    public static final int SHIPPED_QUESTIONS = 8;

    /** How many records are drawn a month for each team, until the agency says otherwise. */
    public static final int SHIPPED_RECORDS = 5;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;
    private static final int MOST_QUESTIONS = 50;
    private static final int LONGEST_QUESTION = 300;
    private static final int MOST_RECORDS = 50;
    private static final int LONGEST_REMARK = 2_000;
    private static final Set<String> ANSWERS = Set.of(AuditAnswer.YES, AuditAnswer.NO, AuditAnswer.NOT_APPLICABLE);

    private AuditPolicy() {}

    /** Rejections: invalid {@code checklist-questions}, {@code checklist-long}, {@code checklist-records}. */
    public static void requireChecklist(List<String> questions, int records) {
        check(
                !questions.isEmpty() && questions.size() <= MOST_QUESTIONS,
                "questions",
                "checklist-questions",
                MOST_QUESTIONS);
        questions.forEach(question -> {
            StorableText.require("questions", question);
            check(question.length() <= LONGEST_QUESTION, "questions", "checklist-long", LONGEST_QUESTION);
        });
        check(records >= 1 && records <= MOST_RECORDS, "records", "checklist-records", MOST_RECORDS);
    }

    /** Rejections: invalid {@code audit-incomplete}, {@code audit-remark-long}, {@code audit-remark-missing}. */
    public static void requireFindings(List<AuditAnswer> findings, int questions) {
        check(findings != null && findings.size() == questions, "findings", "audit-incomplete");
        for (int at = 0; at < questions; at++) {
            AuditAnswer finding = findings.get(at);
            String field = "finding-" + at;
            check(
                    finding != null && finding.answer() != null && ANSWERS.contains(finding.answer()),
                    field,
                    "audit-incomplete");
            StorableText.require(field, finding.remark());
            check(finding.remark().length() <= LONGEST_REMARK, field, "audit-remark-long", LONGEST_REMARK);
            boolean said = !finding.answer().equals(AuditAnswer.NO)
                    || !finding.remark().isEmpty();
            check(said, field, "audit-remark-missing");
        }
    }

    /** Rejection: invalid {@code audit-month} for a year that no calendar on a desk has. */
    public static YearMonth requireShowable(YearMonth month) {
        check(month != null && month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR, "month", "audit-month");
        return month;
    }

    /** Rejections: invalid {@code audit-month}, {@code audit-month-ahead}. */
    public static YearMonth requireMonth(YearMonth month, YearMonth present) {
        requireShowable(month);
        check(!month.isAfter(present), "month", "audit-month-ahead");
        return month;
    }

    public static int count(List<AuditAnswer> findings, String answer) {
        return (int) findings.stream()
                .filter(finding -> finding.answer().equals(answer))
                .count();
    }

    /** Of the questions that applied, how many were met, rounded half up; null where none applied. */
    public static Integer percent(int met, int unmet) {
        int applied = met + unmet;
        return applied == 0 ? null : Math.round(met * 100f / applied);
    }

    private static void check(boolean holds, String field, String otherwise, Object... args) {
        if (!holds) {
            throw Rejection.invalidField(field, otherwise, args);
        }
    }
}
