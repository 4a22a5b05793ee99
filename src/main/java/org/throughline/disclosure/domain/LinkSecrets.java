package org.throughline.disclosure.domain;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.throughline.shared.Sha256;

/** Tokens and codes by chance, and what is kept of them. */
@Component
public class LinkSecrets {

    private static final int TOKEN_BYTES = 32;
    private static final int CODES = 100_000_000;

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder;
    private final String hashOfNone;

    LinkSecrets(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.hashOfNone = encoder.encode(token());
    }

    /** 256 bits in 43 characters that stand in an address as they are (RFC 4648, base64url without padding). */
    public String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Eight digits, in two groups as they are read aloud. */
    public String code() {
        String digits = String.format(Locale.ROOT, "%08d", random.nextInt(CODES));
        return digits.substring(0, 4) + " " + digits.substring(4);
    }

    /** Of a token: nobody guesses 256 bits, however fast they compare. */
    public static String hashOfToken(String token) {
        return Sha256.of(token);
    }

    /** Of a code, slow to compare: there are few of them. */
    public String hashOfCode(String code) {
        return encoder.encode(digits(code));
    }

    public boolean matches(String code, String hash) {
        return encoder.matches(digits(code), hash);
    }

    /** Takes as long as a comparison, for what there is nothing to compare with. */
    public void matchNone(String code) {
        encoder.matches(digits(code), hashOfNone);
    }

    /** However it is written: people type what they heard with spaces or dashes. */
    private static String digits(String code) {
        return code == null ? "" : code.replaceAll("\\D", "");
    }
}
