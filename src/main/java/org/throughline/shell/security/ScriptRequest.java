package org.throughline.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * A request that carries its own name and password. It needs no CSRF token, since another site cannot make a browser
 * send it; a browser that has remembered the password all the same is recognized by {@code Sec-Fetch-Site}.
 */
final class ScriptRequest {

    private ScriptRequest() {}

    static boolean matches(HttpServletRequest request) {
        String sentWith = request.getHeader(HttpHeaders.AUTHORIZATION);
        String from = request.getHeader("Sec-Fetch-Site");
        boolean basic = sentWith != null && sentWith.regionMatches(true, 0, "Basic ", 0, 6);
        return basic && (from == null || from.equals("none") || from.equals("same-origin"));
    }
}
