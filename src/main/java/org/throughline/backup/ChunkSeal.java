package org.throughline.backup;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the chunks of one file: each by its place, the last one as the last, all bound to the head of the file. With a
 * passphrase by AES-256 in GCM, whose key is derived for this file alone, so that a counter serves as nonce; without one by
 * a SHA-256, which finds damage but not an adversary.
 */
final class ChunkSeal {

    private static final byte[] MAGIC = {'T', 'L', 'B', 'A', 'C', 'K', 'U', 'P', 1};
    private static final int SALT = 16;
    private static final int ITERATIONS = 600_000;
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int NONCE = 12;

    private final byte[] head;
    private final SecretKeySpec key;

    private ChunkSeal(byte[] head, SecretKeySpec key) {
        this.head = head;
        this.key = key;
    }

    static ChunkSeal fresh(Optional<Passphrase> passphrase) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        int iterations = passphrase.isPresent() ? ITERATIONS : 0;
        byte[] head = ByteBuffer.allocate(MAGIC.length + Integer.BYTES + SALT)
                .put(MAGIC)
                .putInt(iterations)
                .put(salt)
                .array();
        return new ChunkSeal(
                head, passphrase.map(secret -> key(secret, salt, iterations)).orElse(null));
    }

    /** Reads the head of a file. */
    static ChunkSeal of(DataInputStream file, Optional<Passphrase> passphrase) throws IOException {
        byte[] head = file.readNBytes(MAGIC.length + Integer.BYTES + SALT);
        if (head.length < MAGIC.length + Integer.BYTES + SALT
                || !Arrays.equals(MAGIC, 0, MAGIC.length, head, 0, MAGIC.length)) {
            throw new BackupProblem("This is no backup of Throughline, or of a version that this one cannot read.");
        }
        int iterations = ByteBuffer.wrap(head, MAGIC.length, Integer.BYTES).getInt();
        byte[] salt = Arrays.copyOfRange(head, MAGIC.length + Integer.BYTES, head.length);
        if (iterations == 0) {
            return new ChunkSeal(head, null);
        }
        if (iterations < ITERATIONS || iterations > MOST_ITERATIONS) {
            throw damaged();
        }
        Passphrase secret = passphrase.orElseThrow(() -> new BackupProblem("This backup is encrypted. Give its"
                + " passphrase in THROUGHLINE_BACKUP_PASSPHRASE or THROUGHLINE_BACKUP_PASSPHRASE_FILE."));
        return new ChunkSeal(head, key(secret, salt, iterations));
    }

    byte[] head() {
        return head.clone();
    }

    boolean encrypts() {
        return key != null;
    }

    byte[] seal(long place, boolean last, byte[] chunk) {
        try {
            if (key != null) {
                return cipher(Cipher.ENCRYPT_MODE, place, last).doFinal(chunk);
            }
            byte[] digest = digest(place, last, chunk, chunk.length);
            return ByteBuffer.allocate(chunk.length + digest.length)
                    .put(chunk)
                    .put(digest)
                    .array();
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    byte[] open(long place, boolean last, byte[] sealed) {
        try {
            if (key != null) {
                return cipher(Cipher.DECRYPT_MODE, place, last).doFinal(sealed);
            }
            int length = sealed.length - MessageDigest.getInstance("SHA-256").getDigestLength();
            if (length < 0
                    || !Arrays.equals(
                            digest(place, last, sealed, length), Arrays.copyOfRange(sealed, length, sealed.length))) {
                throw damaged();
            }
            return Arrays.copyOf(sealed, length);
        } catch (GeneralSecurityException refused) {
            throw place == 0
                    ? new BackupProblem("The passphrase is not that of this backup, or the file is damaged.")
                    : damaged();
        }
    }

    static BackupProblem damaged() {
        return new BackupProblem("The file is damaged: it was cut off or altered after it was written.");
    }

    private Cipher cipher(int mode, long place, boolean last) throws GeneralSecurityException {
        byte[] nonce =
                ByteBuffer.allocate(NONCE).putLong(place).putInt(last ? 1 : 0).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head);
        return cipher;
    }

    private byte[] digest(long place, boolean last, byte[] chunk, int length) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(head);
        digest.update(
                ByteBuffer.allocate(NONCE).putLong(place).putInt(last ? 1 : 0).array());
        digest.update(chunk, 0, length);
        return digest.digest();
    }

    private static SecretKeySpec key(Passphrase secret, byte[] salt, int iterations) {
        try {
            PBEKeySpec spec = new PBEKeySpec(secret.characters(), salt, iterations, KEY_BITS);
            byte[] bytes = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            spec.clearPassword();
            return new SecretKeySpec(bytes, "AES");
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
