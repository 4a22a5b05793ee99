package org.throughline.referral.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/** What the browser of a provider shows after the code: sent to this one link only, unreadable to scripts. */
final class ProviderCookie {

    private static final String NAME = "referral";

    private ProviderCookie() {}

    /** Null where there is none. */
    static String read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? null : cookie.getValue();
    }

    /** Lax, so that whoever comes back by the link in their mail need not give the code again. */
    static void write(String token, String secret, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, secret)
                .path(request.getContextPath() + "/r/" + UriUtils.encodePathSegment(token, "UTF-8"))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
