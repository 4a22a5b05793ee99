package org.throughline.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.throughline.shell.Addresses;

/** Where somebody wanted to go: a field of the sign-in form, kept in the session while they are at the provider. */
final class ContinueTo {

    private static final String ATTRIBUTE = ContinueTo.class.getName();

    private ContinueTo() {}

    static void keep(HttpServletRequest request, String address) {
        request.getSession().setAttribute(ATTRIBUTE, Addresses.local(address));
    }

    static String of(HttpServletRequest request) {
        String asked = request.getParameter("continue");
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(ATTRIBUTE);
        return Addresses.local(asked == null && kept != null ? kept.toString() : asked);
    }
}
