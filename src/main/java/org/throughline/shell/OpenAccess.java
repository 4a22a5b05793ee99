package org.throughline.shell;

import jakarta.servlet.http.HttpServletRequest;

/** Lets requests in that nobody has signed in for, where the agency wants it; asked for addresses of the API only. */
public interface OpenAccess {

    boolean permits(HttpServletRequest request);
}
