package org.throughline.staff.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;

/** A code for the day the phone is lost: 80 bits by chance, so that a plain hash of it cannot be turned back. */
public final class RecoveryCode {

    private static final int HOW_MANY = 10;
    private static final int BYTES = 10;

    private RecoveryCode() {}

    public static List<String> fresh() {
        SecureRandom random = new SecureRandom();
        return Stream.generate(() -> {
                    byte[] bytes = new byte[BYTES];
                    random.nextBytes(bytes);
                    return new Base32().encodeToString(bytes).replaceAll("(.{4})(?!$)", "$1-");
                })
                .limit(HOW_MANY)
                .toList();
    }

    /** Blanks, dashes and small letters do not matter: people type it from paper. */
    public static byte[] hash(String typed) {
        String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
