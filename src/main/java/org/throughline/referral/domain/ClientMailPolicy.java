package org.throughline.referral.domain;

import java.util.Optional;
import org.throughline.people.ContactDetails;
import org.throughline.people.ContactPoint;
import org.throughline.people.ContactPoint.ContactKind;
import org.throughline.people.SafeContact;
import org.throughline.people.SafeContact.SafeContactKind;

/** To which address a client may be written without endangering them. */
public final class ClientMailPolicy {

    private ClientMailPolicy() {}

    /**
     * @param rule null where nobody asked how the client may be reached
     * @return empty unless they may be reached at any time, by an address that nobody called unsafe
     */
    public static Optional<String> address(ContactDetails contact, SafeContact rule) {
        return rule == null || rule.kind() != SafeContactKind.ANY_TIME
                ? Optional.empty()
                : contact.of(ContactKind.EMAIL)
                        .filter(point -> !Boolean.FALSE.equals(point.safe()))
                        .map(ContactPoint::value)
                        .findFirst();
    }
}
