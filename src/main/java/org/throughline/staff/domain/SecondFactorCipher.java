package org.throughline.staff.domain;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.util.function.SingletonSupplier;
import org.throughline.shared.Rejection;

/** Keeps the secrets unreadable in the database, its exports and its backups; each only for its own account. */
public class SecondFactorCipher {

    /** Need not be secret; the key is long and made by chance. */
    private static final String SALT = "7468726f7567686c696e65";

    private final Supplier<BytesEncryptor> encryptor;

    /** @param key asked for at the first use; null where there is none, so that nobody can enroll */
    public SecondFactorCipher(Supplier<String> key) {
        this.encryptor = SingletonSupplier.ofNullable(() -> {
            String found = key.get();
            return found == null ? null : Encryptors.stronger(found, SALT);
        });
    }

    public byte[] encrypt(String username, String secret) {
        return cipher().encrypt((username + "\n" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** Rejections: conflict {@code second-factor-unreadable} where key and secret do not belong together. */
    public String decrypt(String username, byte[] encrypted) {
        try {
            String[] parts = new String(cipher().decrypt(encrypted), StandardCharsets.UTF_8).split("\n");
            if (parts.length == 2 && parts[0].equals(username)) {
                return parts[1];
            }
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException anotherKey) {
            throw Rejection.conflict("second-factor-unreadable");
        }
        throw Rejection.conflict("second-factor-unreadable");
    }

    private BytesEncryptor cipher() {
        BytesEncryptor known = encryptor.get();
        if (known == null) {
            throw Rejection.conflict("second-factor-without-key");
        }
        return known;
    }
}
