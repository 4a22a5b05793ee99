package org.throughline.staff.domain;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The codes of an authenticator app (RFC 6238: six digits, 30 seconds, SHA-1: what every app can do). */
public final class TimeCode {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final int SECRET_BYTES = 20;
    /** a clock may be half a minute wrong, or the code be typed late */
    private static final int STEPS_AROUND = 1;

    private TimeCode() {}

    /** A new secret, as apps take it. */
    public static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    /** What the app shows at that moment. */
    public static String at(String secret, Instant moment) {
        try {
            byte[] key = new Base32().decode(secret);
            return CODES.generateOneTimePasswordString(new SecretKeySpec(key, CODES.getAlgorithm()), moment);
        } catch (InvalidKeyException notPossible) {
            throw new IllegalStateException(notPossible);
        }
    }

    /** The time step that the code belongs to, if it is one of now and later than the last that was taken. */
    public static OptionalLong step(String secret, String code, long lastStep, Instant now) {
        long length = CODES.getTimeStep().toSeconds();
        long present = now.getEpochSecond() / length;
        return LongStream.rangeClosed(present - STEPS_AROUND, present + STEPS_AROUND)
                .filter(step -> step > lastStep)
                .filter(step -> same(at(secret, Instant.ofEpochSecond(step * length)), code))
                .findFirst();
    }

    private static boolean same(String expected, String code) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }
}
