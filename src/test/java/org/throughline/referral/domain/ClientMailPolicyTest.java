package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.people.ContactDetails;
import org.throughline.people.ContactPoint;
import org.throughline.people.ContactPoint.ContactKind;
import org.throughline.people.SafeContact;
import org.throughline.people.SafeContact.SafeContactKind;

/** A mail may be read by whoever endangers the client: it goes out only where somebody asked, and was told that it may. */
class ClientMailPolicyTest {

    private static final SafeContact ANY_TIME = new SafeContact(SafeContactKind.ANY_TIME, null);

    @Test
    void whoMayBeReachedAtAnyTimeIsWrittenToAtTheFirstAddressThatNobodyCalledUnsafe() {
        assertThat(ClientMailPolicy.address(
                        contact(mail("shared@home.example", false), mail("own@home.example", null)), ANY_TIME))
                .contains("own@home.example");
    }

    @Test
    void nobodyIsWrittenToWhoIsReachedOnlyAsArrangedOrNotAtAllOrWasNeverAsked() {
        ContactDetails contact = contact(mail("own@home.example", true));
        assertThat(ClientMailPolicy.address(contact, null)).isEmpty();
        assertThat(ClientMailPolicy.address(contact, new SafeContact(SafeContactKind.UNSAFE, null)))
                .isEmpty();
        assertThat(ClientMailPolicy.address(contact, new SafeContact(SafeContactKind.ARRANGED, "Mondays")))
                .isEmpty();
    }

    @Test
    void whoHasNoSafeAddressIsNotWrittenTo() {
        assertThat(ClientMailPolicy.address(contact(mail("shared@home.example", false)), ANY_TIME))
                .isEmpty();
        assertThat(ClientMailPolicy.address(ContactDetails.UNKNOWN, ANY_TIME)).isEmpty();
    }

    private static ContactDetails contact(ContactPoint... points) {
        return new ContactDetails(List.of(points), null, null);
    }

    private static ContactPoint mail(String address, Boolean safe) {
        return new ContactPoint(ContactKind.EMAIL, address, safe);
    }
}
