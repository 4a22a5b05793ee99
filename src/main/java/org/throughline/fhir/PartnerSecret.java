package org.throughline.fhir;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.throughline.shared.Sha256;

/** The password of a credential: 256 random bits, so that its hash needs no salt and no work factor. */
final class PartnerSecret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PartnerSecret() {}

    /** Characters that stand in a header as they are. */
    static String create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        return Sha256.of(secret);
    }

    /** Takes the same time however much of it is right. */
    static boolean matches(String shown, String hash) {
        return MessageDigest.isEqual(
                hash(shown).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }
}
