package org.throughline;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The CSRF token as a browser sends it: in the cookie, and masked in the header. Spring's own helper puts another token
 * repository into the filter of the shared program, after which real browsers are refused.
 */
public final class BrowserToken {

    public static final String TOKEN = "11111111-2222-3333-4444-555555555555";

    private BrowserToken() {}

    public static RequestPostProcessor csrf() {
        return request -> {
            request.setCookies(new Cookie("XSRF-TOKEN", TOKEN));
            request.addHeader("X-CSRF-TOKEN", masked());
            return request;
        };
    }

    /** Masked with nothing but zeros, which leaves it as it is. */
    public static String masked() {
        byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
        byte[] maskAndToken = new byte[2 * token.length];
        System.arraycopy(token, 0, maskAndToken, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(maskAndToken);
    }
}
