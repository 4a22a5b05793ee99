package org.throughline.people.domain;

import java.time.LocalDate;
import org.throughline.people.Relation;
import org.throughline.people.RelationTerms;
import org.throughline.shared.Rejection;

/** What may be said of a relation: a form of its kind, and days in their order that have come. */
public final class RelationTermsPolicy {

    private static final int LONGEST_REASON = 500;

    private RelationTermsPolicy() {}

    /** @throws Rejection invalid at {@code form}, {@code since} or {@code until} */
    public static RelationTerms checked(RelationTerms terms, Relation relation, LocalDate today) {
        if (terms.form() != null && !terms.form().fits(relation)) {
            throw Rejection.invalidField("form", "relation-form-other");
        }
        if (terms.since() != null && terms.since().isAfter(today)) {
            throw Rejection.invalidField("since", "relation-day-ahead");
        }
        if (terms.until() != null && terms.until().isAfter(today)) {
            throw Rejection.invalidField("until", "relation-day-ahead");
        }
        if (terms.until() != null && terms.since() != null && terms.until().isBefore(terms.since())) {
            throw Rejection.invalidField("until", "relation-ends-before");
        }
        return terms;
    }

    /** @return null for an empty one */
    public static String reason(String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.length() > LONGEST_REASON) {
            throw Rejection.invalidField("reason", "relation-reason-too-long", LONGEST_REASON);
        }
        return reason.isEmpty() ? null : reason;
    }
}
