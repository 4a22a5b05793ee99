package org.throughline.shell.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Remembers for a few seconds that a name and password were right, so that bcrypt does not dominate a script that sends
 * them with every request. Kept under a keyed hash whose key dies with the process; failures are never remembered.
 */
@Component
class RememberedSignIn implements AuthenticationManager {

    private final SignIn signIn;
    private final Cache<String, Authentication> remembered;
    private final byte[] key = new byte[32];

    RememberedSignIn(SignIn signIn, @Value("${throughline.sign-in.remember:PT10S}") Duration span) {
        this.signIn = signIn;
        this.remembered =
                Caffeine.newBuilder().expireAfterWrite(span).maximumSize(10_000).build();
        new SecureRandom().nextBytes(key);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String hash = hash(attempt.getName() + "\0" + attempt.getCredentials());
        Authentication known = remembered.getIfPresent(hash);
        if (known != null) {
            return known;
        }
        Authentication checked = signIn.authenticate(attempt);
        remembered.put(hash, checked);
        return checked;
    }

    private String hash(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
