package org.throughline.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.shell.Addresses;

/** Leads whoever is not, or no longer, signed in to the sign-in page, and from there back to where they were. */
@Component
class BrowserEntry implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String target = request.getContextPath() + signInAddress(request);
        if (isScript(request)) {
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(target);
        }
    }

    /** A stale CSRF token of somebody whose session has ended is a session time-out, not a forbidden thing. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && nobodyIsSignedIn()) {
            commence(request, response, null);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static String signInAddress(HttpServletRequest request) {
        String back = Addresses.local(wasAt(request));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/sign-in");
        if (!back.equals("/")) {
            address.queryParam("continue", "{back}");
        }
        if (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
            address.queryParam("expired");
        }
        return address.encode().buildAndExpand(back).toUriString();
    }

    /** For a page its own address; for anything sent from a page, the page that it was sent from. */
    private static String wasAt(HttpServletRequest request) {
        if ("GET".equals(request.getMethod()) && !isScript(request)) {
            String query = request.getQueryString();
            return Addresses.path(request) + (query == null ? "" : "?" + query);
        }
        return refererPath(request);
    }

    private static String refererPath(HttpServletRequest request) {
        String page = request.getHeader(isHtmx(request) ? "HX-Current-URL" : "Referer");
        try {
            URI from = page == null ? null : URI.create(page);
            boolean ours = from != null && request.getServerName().equals(from.getHost());
            if (!ours || from.getRawPath() == null) {
                return "/";
            }
            return from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            return "/";
        }
    }

    private static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static boolean isScript(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return isHtmx(request) || (accept != null && accept.contains("json") && !accept.contains("html"));
    }

    /** Asked of the context: the token is checked before the request knows its user. */
    private static boolean nobodyIsSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() == null;
    }
}
