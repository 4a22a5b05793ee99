package org.throughline.people.domain;

import org.throughline.people.SafeContact;
import org.throughline.shared.Rejection;

/** Whoever says that somebody is reached only as arranged says how. */
public final class ContactRulePolicy {

    private static final int LONGEST = 500;

    private ContactRulePolicy() {}

    /** Without surrounding blanks. */
    public static SafeContact checked(SafeContact rule) {
        if (rule == null || rule.kind() == null) {
            throw Rejection.invalidField("rule", "contact-rule-missing");
        }
        String how =
                rule.how() == null || rule.how().isBlank() ? null : rule.how().strip();
        if (how == null && rule.kind() == SafeContact.SafeContactKind.ARRANGED) {
            throw Rejection.invalidField("how", "contact-how-missing");
        }
        if (how != null && how.length() > LONGEST) {
            throw Rejection.invalidField("how", "contact-how-too-long", LONGEST);
        }
        return new SafeContact(rule.kind(), rule.kind() == SafeContact.SafeContactKind.ANY_TIME ? null : how);
    }
}
