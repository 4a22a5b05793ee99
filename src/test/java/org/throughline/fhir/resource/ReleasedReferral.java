package org.throughline.fhir.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.throughline.agency.AgencySettings;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.people.Consent;
import org.throughline.people.Consent.Recipient;
import org.throughline.people.Consent.Revocation;
import org.throughline.people.SafeContact;
import org.throughline.people.SafeContact.SafeContactKind;
import org.throughline.referral.PartnerReferral;
import org.throughline.referral.PartnerReferral.SentReferral;
import org.throughline.referral.ReferralLetter;
import org.throughline.referral.ReferralLetter.LetterAuthor;
import org.throughline.referral.ReferralLetter.ReleaseScope;
import org.throughline.referral.ReleasedInformation;
import org.throughline.referral.ReleasedInformation.ReferredClient;
import org.throughline.referral.ReleasedInformation.ReleasedRequest;
import org.throughline.shared.Attribution;

/** Referrals as partners may see them, without a database. */
final class ReleasedReferral {

    static final UUID ID = UUID.fromString("6b1f8a52-0000-4000-8000-000000000001");
    static final UUID ORGANIZATION = UUID.fromString("6b1f8a52-0000-4000-8000-000000000002");
    static final UUID RELEASE = UUID.fromString("6b1f8a52-0000-4000-8000-000000000003");
    static final UUID SERVICE = UUID.fromString("6b1f8a52-0000-4000-8000-000000000004");
    static final Instant SENT = Instant.parse("2026-03-12T15:42:00Z");

    private ReleasedReferral() {}

    static PartnerReferral inState(String status, String reason, String providerReason) {
        return new PartnerReferral(
                new SentReferral(
                        ID,
                        UUID.randomUUID(),
                        SERVICE,
                        7,
                        SENT.plusSeconds(60),
                        status,
                        reason,
                        providerReason,
                        SENT,
                        null,
                        null),
                letter(null, List.of()),
                release());
    }

    static PartnerReferral requested() {
        return inState("requested", null, null);
    }

    /** With everything that a release may cover. */
    static PartnerReferral named() {
        return new PartnerReferral(
                requested().sent(),
                letter(
                        new ReferredClient(
                                "Ana Named",
                                LocalDate.of(1990, 2, 3),
                                null,
                                null,
                                new SafeContact(SafeContactKind.UNSAFE, null),
                                "es",
                                true),
                        List.of("A room by autumn", "Work in spring")),
                release());
    }

    private static ReferralLetter letter(ReferredClient client, List<String> goals) {
        Set<ReleasedClass> released = client == null
                ? Set.of(ReleasedClass.NEED)
                : Set.of(ReleasedClass.NAME_CONTACT, ReleasedClass.NEED, ReleasedClass.PLAN);
        return new ReferralLetter(
                AgencySettings.NONE,
                "TL-2026-000042",
                LocalDate.of(2026, 3, 12),
                null,
                new ReleasedInformation(
                        released,
                        client,
                        new ReleasedRequest("housing", "A room near the school", "soon"),
                        null,
                        goals,
                        null,
                        null,
                        null),
                new ReleaseScope(false, null, LocalDate.of(2026, 3, 1), LocalDate.of(2027, 3, 1)),
                new LetterAuthor("Wanda Worker", "wanda@agency.example", "north"));
    }

    private static Consent release() {
        return new Consent(
                RELEASE,
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Recipient(ORGANIZATION, "Hope House", null),
                "To find a room",
                "name-contact, need",
                "written",
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2027, 3, 1),
                new Attribution("caseworker", SENT),
                Revocation.NONE);
    }

    static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/shell", "messages/fhir");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
