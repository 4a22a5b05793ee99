package org.throughline.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What a monitor shows instead of signing in, where one is set: {@code Authorization: Bearer …}. */
@Component
class MetricsToken {

    private static final int SHORTEST = 16;

    private final byte[] expected;

    MetricsToken(@Value("${throughline.metrics-token:}") String token) {
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "THROUGHLINE_METRICS_TOKEN is shorter than " + SHORTEST + " characters and could be guessed");
        }
        this.expected = token.isEmpty() ? null : ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    boolean isCarriedBy(HttpServletRequest request) {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return expected != null
                && shown != null
                && MessageDigest.isEqual(expected, shown.getBytes(StandardCharsets.UTF_8));
    }
}
