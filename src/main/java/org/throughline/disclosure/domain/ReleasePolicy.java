package org.throughline.disclosure.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.throughline.disclosure.ReleaseSignature;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.people.Consent;
import org.throughline.people.Consents;
import org.throughline.people.NewConsent;
import org.throughline.shared.Rejection;

/**
 * When a release holds. One of what is under 42 CFR Part 2 has the elements of 42 CFR 2.31(a): patient, who discloses, what,
 * to whom by name, what for, until when, the right to take it back, a signature and its day.
 */
public final class ReleasePolicy {

    /** As large as a page that was photographed; more is no signature. */
    public static final int LARGEST_SIGNATURE = 2_000_000;

    private static final Set<String> METHODS = Set.of("written", "electronic", "verbal");

    private ReleasePolicy() {}

    /** Whether it names an organization and was not only said. */
    public static boolean isWritten(Consent release) {
        return !release.method().equals("verbal") && release.recipient().need() == null;
    }

    public static void check(NewConsent release, ReleaseSignature signature, LocalDate today) {
        List<String> ids = Arrays.asList(release.information().split(Consents.PARTED_BY));
        Set<ReleasedClass> classes = ReleasedClass.of(ids);
        require(release.purpose() != null && !release.purpose().isBlank(), "purpose", "release-purpose-missing");
        require(!classes.isEmpty(), "information", "release-classes-missing");
        require(METHODS.contains(release.method()), "method", "release-method-unknown");
        require(release.until() == null || !release.until().isBefore(today), "validUntil", "release-over");
        if (signature != null) {
            checkSignature(signature);
        }
        if (classes.stream().anyMatch(ReleasedClass::isPart2)) {
            require(signature != null && !release.method().equals("verbal"), "signature", "release-part2-unsigned");
            require(release.recipientNeed() == null, "recipient", "release-part2-recipient");
        }
    }

    private static void checkSignature(ReleaseSignature signature) {
        require(signature.signer() != null && !signature.signer().isBlank(), "signer", "release-signer-missing");
        byte[] content = signature.image().content();
        String type = SignatureType.of(content);
        boolean fits = content.length <= LARGEST_SIGNATURE
                && !type.equals(SignatureType.UNKNOWN)
                && type.equals(signature.image().mediaType());
        require(fits, "signature", "release-signature-no-image");
    }

    private static void require(boolean holds, String field, String code) {
        if (!holds) {
            throw Rejection.invalidField(field, code);
        }
    }
}
