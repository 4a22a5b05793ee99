package org.throughline.referral.domain;

import java.util.Arrays;
import java.util.Optional;
import org.throughline.shared.CaseDecision;

/** How a referral leaves the house. */
public enum SendingWay implements CaseDecision {
    /** A link to one page for the provider, mailed; the code for it goes apart. */
    LINK,
    /** The letter, attached to a mail. */
    MAIL,
    /** The letter, printed and handed over or posted. */
    PAPER,
    /** Told. */
    PHONE;

    /** Whether it needs an e-mail address. */
    public boolean isMailed() {
        return this == LINK || this == MAIL;
    }

    /** The field of the form that asks where to. */
    public String field() {
        return isMailed() ? "to" : "toWhom";
    }

    /** Empty for a way that there is not. */
    public static Optional<SendingWay> find(String id) {
        return Arrays.stream(values()).filter(way -> way.id().equals(id)).findFirst();
    }
}
